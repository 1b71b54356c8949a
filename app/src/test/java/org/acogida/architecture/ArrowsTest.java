package org.acogida.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.acogida.Acogida;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Which room may use which. What a room of the application may use stands in its package-info. */
class ArrowsTest {

    /** The client that tests talk through: nobody here wrote it, and nothing of the house uses it. */
    private static final String GENERATED = "org/acogida/client";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.contains("/" + GENERATED + "/"))
            .importPackages("org.acogida");

    @Test
    void aRoomOfTheApplicationUsesOnlyWhatItSaysItUses() {
        ApplicationModules.of(Acogida.class).verify();
    }

    @Test
    void theRoomsOfTheCoreStandOneUponTheOther() {
        room("norm").uses();
        room("calendar").uses("norm");
        room("line").uses("norm");
        room("places").uses("norm");
        room("people").uses();
        room("filing").uses();
        room("rulebook").uses("norm", "calendar");
        room("procedure").uses("norm", "calendar", "rulebook");
        room("laws").uses("norm", "calendar", "line", "places", "rulebook");
    }

    @Test
    void noTwoRoomsNeedEachOther() {
        slices().matching("org.acogida.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    /** What the program says to others by itself, it says from here, and from nowhere else (safety I6). */
    @Test
    void onlyTheseRoomsSpeakToOthers() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.acogida.webhooks..",
                        "org.acogida.postgres..",
                        "org.acogida.signin..",
                        "org.acogida.scanner..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "org.apache.hc..",
                        "org.springframework.web.client..",
                        "org.springframework.web.reactive..",
                        "jakarta.mail..",
                        "org.springframework.mail..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(HOUSE.getPackage("org.acogida").getSubpackagesInTree())
                .filteredOn(room -> !room.getClasses().isEmpty())
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    private static Room room(String name) {
        return new Room(name);
    }

    private record Room(String name) {
        void uses(String... others) {
            String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(others))
                    .map(other -> "org.acogida." + other + "..")
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage("org.acogida." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            not(resideInAPackage("org.acogida..")).or(resideInAnyPackage(allowed)))
                    .check(HOUSE);
        }
    }
}
