package org.acogida.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.casework.TestDesk;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Reading.Outcome;
import org.acogida.procedure.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which accounts a supervisor is told to look at, by what is on record (safety R4). */
class ReadingRecordsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final String OFFICE = TestDesk.BRIDGE.value();

    private final TestDesk desk = new TestDesk();
    private volatile Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final ReadingRecord record = new ReadingRecord(desk.wiring.client, clock);
    private final ReadingRows rows = new ReadingRows(desk.wiring.jdbc);
    private final UUID officer = desk.officer(Role.PROTECTION).value();

    @AfterEach
    void close() {
        desk.close();
    }

    private Reading reading(Instant at, Kind kind, Outcome outcome) {
        Reader reader = new Reader(officer, Role.PROTECTION, OFFICE, Optional.of(new UUID(1, 2)), Optional.empty());
        Reading reading =
                Reading.of(at, reader, "see-case", Optional.empty(), kind, outcome, new CaseId(UUID.randomUUID()));
        return outcome == Outcome.OPENED ? reading.asCharged() : reading;
    }

    private void write(Kind kind, Outcome outcome, int count, Duration apart) {
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(reading(NOON.minus(apart.multipliedBy(i)), kind, outcome));
        }
        rows.write(all);
    }

    private List<ReadingAlert.Kind> kinds() {
        return record.listAlerts(OFFICE).stream().map(ReadingAlert::kind).toList();
    }

    @Test
    void fiveRefusalsInTenMinutesAreToldAndFourAreNot() {
        write(Kind.FILE, Outcome.NOT_RELATED, 4, Duration.ofMinutes(2));
        assertThat(kinds()).isEmpty();
        write(Kind.PAGE, Outcome.NOT_ALLOWED, 1, Duration.ofMinutes(2));
        assertThat(record.listAlerts(OFFICE))
                .containsExactly(new ReadingAlert(officer, ReadingAlert.Kind.REFUSED, NOON, 5));
        assertThat(record.listAlerts("siglo-xxi")).isEmpty();
    }

    @Test
    void refusalsFarApartAndIdsThatNameNobodyAreNot() {
        write(Kind.FILE, Outcome.NOT_RELATED, 20, Duration.ofMinutes(3));
        write(Kind.FILE, Outcome.UNKNOWN, 20, Duration.ofSeconds(10));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void eightyFilesOfOthersInFourHoursAreToldAndOnesOwnIntakeIsNot() {
        write(Kind.INTAKE, Outcome.OPENED, 300, Duration.ofSeconds(10));
        write(Kind.FILE, Outcome.OPENED, 79, Duration.ofMinutes(3));
        assertThat(kinds()).isEmpty();
        rows.write(List.of(reading(NOON.minusSeconds(5), Kind.FILE, Outcome.OPENED)));
        assertThat(kinds()).containsExactly(ReadingAlert.Kind.MANY_FILES);
    }

    @Test
    void whoIsOverTheBudgetIsToldForADay() {
        write(Kind.FILE, Outcome.OVER_BUDGET, 2, Duration.ofMinutes(30));
        assertThat(record.listAlerts(OFFICE))
                .containsExactly(new ReadingAlert(officer, ReadingAlert.Kind.OVER_BUDGET, NOON, 2));
        now = NOON.plus(ReadingAlert.SHOWN);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whateverAProgramSendsAsAMethodIsTakenByTheDatabase() {
        Reading odd = reading(NOON, Kind.PAGE, Outcome.NOT_ALLOWED);
        rows.write(List.of(new Reading(
                NOON,
                odd.reader(),
                "GET!#$%&'*+`|~ /x/**" + "y".repeat(300),
                Optional.empty(),
                Kind.PAGE,
                Outcome.NOT_ALLOWED,
                Optional.empty(),
                0,
                false)));
        assertThat(record.list(officer, 0, 1).getFirst().operation())
                .startsWith("GET_")
                .hasSize(200);
    }

    @Test
    void whatAnAccountReadIsListedTheLastFirst() {
        write(Kind.FILE, Outcome.OPENED, 5, Duration.ofMinutes(1));
        assertThat(record.list(officer, 0, 2))
                .extracting(Reading::at)
                .containsExactly(NOON, NOON.minus(Duration.ofMinutes(1)));
        assertThat(record.list(officer, 4, 2)).singleElement().satisfies(last -> {
            assertThat(last.at()).isEqualTo(NOON.minus(Duration.ofMinutes(4)));
            assertThat(last.charged()).isTrue();
            assertThat(last.reader().session()).contains(new UUID(1, 2));
        });
        assertThat(record.list(desk.officer(Role.LEGAL).value(), 0, 2)).isEmpty();
    }
}
