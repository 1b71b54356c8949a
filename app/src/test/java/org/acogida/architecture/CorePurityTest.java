package org.acogida.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same facts under the same law give the same answer: live, on restart and in the simulator. */
class CorePurityTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "org.acogida.norm",
                    "org.acogida.calendar",
                    "org.acogida.line",
                    "org.acogida.rulebook",
                    "org.acogida.procedure");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.acogida.architecture.violators");

    private static final Set<String> CLOCKS =
            Set.of("now", "currentTimeMillis", "nanoTime", "systemDefault", "systemDefaultZone", "systemUTC");
    private static final Set<String> MIRRORS = Set.of(
            "forName", "newInstance", "setAccessible", "getDeclaredFields", "getDeclaredMethods", "getDeclaredMethod");

    /** A rule, what it is called, and the classes that break it. */
    record Rule(String name, ArchRule rule, List<String> offenders) {
        static Rule of(String name, ArchRule rule, String... offenders) {
            return new Rule(name, rule, List.of(offenders));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.of(
                        "the core reads no clock and no time zone of the machine",
                        noClasses().should().callMethodWhere(ofTheJdk(CLOCKS)),
                        "ReadsTheClock",
                        "ReadsTheSystemTime",
                        "AsksWhereItRuns"),
                Rule.of("the core throws no dice", noneUses("java\\.util\\.(random\\..*|.*Random.*)"), "ThrowsDice"),
                Rule.of(
                        "the core makes no ids",
                        noClasses().should().callMethodWhere(ofTheJdk(Set.of("randomUUID"))),
                        "MakesAnId"),
                Rule.of(
                        "the core starts no threads",
                        noneUses("java\\.lang\\.Thread.*|java\\.util\\.concurrent\\..*"),
                        "StartsAThread"),
                Rule.of(
                        "the core looks into no class",
                        noClasses().should().callMethodWhere(ofTheJdk(MIRRORS)),
                        "LooksInside"),
                Rule.of("the core prints nothing", noneUses("java\\.io\\.PrintStream"), "TalksToTheConsole"),
                Rule.of("the core opens nothing", noneUses("java\\.(io|nio|net|sql)\\..*"), "OpensAFile"),
                Rule.of(
                        "the core needs the language alone",
                        classes()
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage("java..", "org.acogida..", "org.jspecify.."),
                        "UsesAFramework"));
    }

    private static ArchRule noneUses(String names) {
        return noClasses().should().dependOnClassesThat().haveNameMatching(names);
    }

    private static DescribedPredicate<JavaCall<?>> ofTheJdk(Set<String> methods) {
        return DescribedPredicate.describe(
                "one of " + methods,
                call -> methods.contains(call.getName())
                        && call.getTargetOwner().getPackageName().startsWith("java."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheCore(Rule rule) {
        rule.rule().check(CORE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bitesWhereItIsBroken(Rule rule) {
        assertThatThrownBy(() -> rule.rule().check(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(rule.offenders().toArray(String[]::new));
    }

    @Test
    void theRulesSeeTheCoreAndEveryOffenderHasItsRule() {
        assertThat(CORE.size()).isGreaterThan(50);
        assertThat(rules().flatMap(rule -> rule.offenders().stream()))
                .containsExactlyInAnyOrderElementsOf(OFFENDERS.stream()
                        .filter(offender -> !offender.getSimpleName().equals("package-info"))
                        .map(offender -> offender.getSimpleName())
                        .toList());
    }
}
