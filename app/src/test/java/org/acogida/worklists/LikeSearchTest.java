package org.acogida.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.casework.TestDesk;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.CorrectPerson;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeSearchTest {

    private static final TestDesk DESK = new TestDesk();
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);
    private static final CaseId JOSE = register("José", "González", Birth.on(LocalDate.of(1985, 3, 2)));
    private static final CaseId AHMED = register("محمد", "أحمد", Birth.inYears(1990, 1990));
    private static final CaseId IVAN = register("Иван", "Петров", Birth.inYears(1991, 1991));
    private static final CaseId WANG = register("小明", "王", Birth.inYears(1992, 1992));
    private static final CaseId MONONYM = register("", "Suharto", Birth.inYears(1993, 1993));

    static {
        register("José", "González", Birth.on(LocalDate.of(1961, 7, 30)));
        register("Josefa", "Gómez", Birth.inYears(1985, 1985));
        register("Ana", "Hernández", Birth.inYears(1985, 1985));
    }

    private static CaseId register(String given, String surnames, Birth birth) {
        CaseId id = new CaseId(UUID.randomUUID());
        DESK.done(id, arrival(given, surnames, birth));
        return id;
    }

    private static RegisterArrival arrival(String given, String surnames, Birth birth) {
        RegisterArrival visitor = TestDesk.visitor("Nadie");
        return new RegisterArrival(
                new HouseholdId(UUID.randomUUID()),
                visitor.enteredAt(),
                person(given, surnames, birth),
                visitor.circumstances(),
                visitor.role());
    }

    private static Person person(String given, String surnames, Birth birth) {
        return new Person(
                given,
                surnames,
                Person.Sex.X,
                Optional.of(birth),
                "HND",
                Set.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
    }

    @AfterAll
    static void end() {
        DESK.close();
    }

    private static List<CaseId> found(String typed) {
        return Reach.whole(() -> DESK.wiring.cases.searchLike(typed, TODAY, 10).stream()
                .map(CaseSummary::id)
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Gonzales Jose 1985",
        "gonzales jose 1986",
        "GONZALEZ JOSÉ 33",
        "jose gonzalez 2/3/1985",
        "jose gonzalez 1985-02-03",
        "joze gonsales 1985",
        "josegonzalez 1985"
    })
    void whoIsOnFileIsFoundFirst(String typed) {
        assertThat(found(typed)).startsWith(JOSE);
    }

    @Test
    void anyScriptIsFoundByItsLatinLettersAndInItsOwn() {
        assertThat(found("mohammed ahmed")).startsWith(AHMED);
        assertThat(found("محمد")).startsWith(AHMED);
        assertThat(found("ivan petrov")).startsWith(IVAN);
        assertThat(found("петров иван")).startsWith(IVAN);
        assertThat(found("wang xiaoming")).startsWith(WANG);
        assertThat(found("王小明")).contains(WANG);
    }

    @Test
    void aSingleNameAndAPartWithinAWordAreFound() {
        assertThat(found("suharto")).containsExactly(MONONYM);
        assertThat(found("uhart")).containsExactly(MONONYM);
        assertThat(found(MONONYM.toString())).containsExactly(MONONYM);
    }

    @Test
    void whoIsCorrectedIsFoundByTheNewNameAlone() {
        CaseId id = register("Wilmer", "Zaldaña", Birth.inYears(1970, 1970));
        assertThat(found("wilmer saldana")).startsWith(id);
        DESK.done(
                id,
                new CorrectPerson(
                        person("Rigoberto", "Quintanilla", Birth.inYears(1970, 1970)),
                        TestDesk.visitor("Nadie").circumstances()));
        assertThat(found("kintaniya rigoverto")).startsWith(id);
        assertThat(found("wilmer saldana")).doesNotContain(id);
    }

    @Test
    void nobodyIsFoundByATextThatNamesNobody() {
        assertThat(found("xyzzy")).isEmpty();
        assertThat(found("1985")).isEmpty();
        assertThat(found("x".repeat(10_000))).isEmpty();
    }
}
