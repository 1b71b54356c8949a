package org.acogida.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.casework.Erasing;
import org.acogida.casework.TestDesk;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.CorrectPerson;
import org.acogida.procedure.Command.DecideClaim;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.HoldInterview;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Event.InterviewHeld;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures stay as they were published, whoever is erased. */
class ErasedFiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2019, 2, 10);
    private static final Circumstances VISITING =
            new Circumstances(Circumstances.Wish.NONE_STATED, Circumstances.Entry.AT_CROSSING, true, false, false, "");

    private final TestDesk desk = new TestDesk();
    private final List<CaseId> visitors = new ArrayList<>();
    private final List<CaseId> claimants = new ArrayList<>();

    @BeforeEach
    void open() {
        desk.setNow(Instant.parse("2018-09-30T20:00:00Z"));
        visitors.addAll(register(14, Person.Sex.F, "HND", 1990));
        visitors.addAll(register(12, Person.Sex.M, "GTM", 2010));
        desk.setNow(Instant.parse("2018-10-01T04:30:00Z"));
        visitors.addAll(register(3, Person.Sex.X, "SLV", 1970));
        desk.setNow(Instant.parse("2018-10-20T20:00:00Z"));
        claimants.addAll(register(13, Person.Sex.F, "HND", 1990));
        claimants.forEach(id -> {
            desk.done(id, new FileClaim(Manner.WRITTEN, "words"));
            desk.done(id, new FileClaim(Manner.WRITTEN, "more words"));
        });
        desk.done(claimants.getFirst(), new CorrectPerson(person(Person.Sex.M, "SLV", 1960), VISITING));
        desk.setNow(Instant.parse("2018-11-20T20:00:00Z"));
        claimants.subList(0, 11).forEach(this::decide);
        desk.setNow(Instant.parse("2019-02-10T20:00:00Z"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void decide(CaseId id) {
        desk.done(id, new HoldInterview(new InterviewHeld.Details("es", "", "oficial", Person.Sex.F, "", "", "acta")));
        desk.done(id, new DecideClaim(Outcome.REFUGEE, "political-opinion", "motivos", ""));
    }

    private static Person person(Person.Sex sex, String nationality, int born) {
        return new Person(
                "Ana",
                "Canaria",
                sex,
                Optional.of(Birth.inYears(born, born)),
                nationality,
                Set.of("es"),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
    }

    private List<CaseId> register(int count, Person.Sex sex, String nationality, int born) {
        List<CaseId> registered = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CaseId id = new CaseId(UUID.randomUUID());
            desk.done(
                    id,
                    new RegisterArrival(
                            new HouseholdId(UUID.randomUUID()),
                            desk.now().minus(Duration.ofHours(1)),
                            person(sex, nationality, born),
                            VISITING,
                            org.acogida.procedure.Role.SINGLE));
            registered.add(id);
        }
        return registered;
    }

    /** Every table that can be asked for. */
    private static Map<String, Table> tables(Statistics statistics) {
        Map<String, Table> tables = new HashMap<>();
        for (Measure measure : Measure.values()) {
            for (Breakdown by : Breakdown.values()) {
                for (Optional<OfficeId> office : List.of(
                        Optional.<OfficeId>empty(),
                        Optional.of(TestDesk.BRIDGE),
                        Optional.of(new OfficeId("siglo-xxi")))) {
                    tables.put(
                            measure + " " + by + " " + office,
                            statistics.count(measure, by, office, Year.of(2018), TODAY));
                }
            }
        }
        return tables;
    }

    private Erasing.Outcome erase(CaseId id) {
        return desk.wiring.erasing.erase(
                new Erasing.Order(id, "LGPDPPSO 18", desk.officer(Role.SUPERVISOR), desk.officer(Role.PROTECTION)));
    }

    @Test
    void figuresAreTheSameBeforeAndAfterPeopleAreErased() {
        Map<String, Table> before = tables(desk.wiring.statistics());
        for (CaseId id : visitors) {
            assertThat(erase(id)).isEqualTo(new Erasing.Outcome.Erased());
        }
        assertThat(erase(visitors.getFirst())).isEqualTo(new Erasing.Outcome.ErasedBefore());
        assertThat(tables(desk.wiring.statistics())).isEqualTo(before);
        assertThat(desk.wiring.statistics().findFirstYear()).contains(Year.of(2018));
    }

    /** Claims and decisions too, which nobody is erased in the midst of. */
    @Test
    void whatIsKeptCountsAsTheJournalCounts() {
        try (TestDesk other = new TestDesk()) {
            ZoneId zone = ZoneId.of("America/Mexico_City");
            List<CaseId> all = new ArrayList<>(visitors);
            all.addAll(claimants);
            Map<CaseId, List<StoredEntry>> histories = Reach.whole(() -> desk.wiring.casework.listHistories(all));
            histories.forEach((id, history) -> other.wiring.figures.keep(
                    CaseFile.replay(id, history).state(),
                    history.stream().map(StoredEntry::entry).toList(),
                    zone));
            assertThat(tables(other.wiring.statistics())).isEqualTo(tables(desk.wiring.statistics()));
        }
    }

    @Test
    void theDatabaseHoldsNoGroupInClearAndRowsOfOneLength() {
        erase(visitors.getFirst());
        erase(visitors.getLast());
        List<byte[]> sealed =
                desk.wiring.jdbc.query("select sealed from erased_figure", (row, number) -> row.getBytes(1));
        assertThat(sealed).hasSize(2 * Breakdown.values().length);
        assertThat(sealed).allSatisfy(row -> {
            assertThat(row).hasSameSizeAs(sealed.getFirst());
            assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("HND", "SLV", "2018");
        });
    }
}
