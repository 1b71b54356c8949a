package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.RecordClass;
import org.acogida.rulebook.RetentionPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionsTest {
    private final Retentions shipped = Retentions.load();

    @TempDir
    private Path folder;

    @Test
    void everyCountryOfALawSaysHowLongEachClassIsKept() {
        assertThat(Laws.load().list().stream().map(Law::country).distinct())
                .allSatisfy(country -> assertThat(shipped.get(country).list()).hasSize(RecordClass.values().length));
        assertThatThrownBy(() -> shipped.get("cr")).hasMessageContaining("retention of cr: unknown");
    }

    @Test
    void whatNoSourceGivesIsMarked() {
        assertThat(shipped.get("mx").list())
                .allSatisfy(rule -> assertThat(rule.source().isUnsure()).isTrue());
    }

    @Test
    void theDayOnWhichTheTimeIsOverIsTheDayAfterItsLast() {
        RetentionPlan mexico = shipped.get("mx");
        assertThat(mexico.get(RecordClass.CLOSED_CASE).findEnd(LocalDate.of(2018, 10, 19)))
                .contains(LocalDate.of(2023, 10, 20));
        assertThat(mexico.get(RecordClass.ATTACHMENTS).findEnd(LocalDate.of(2018, 10, 19)))
                .isEmpty();
    }

    @Test
    void anAuthoritysOwnFileStandsInThePlaceOfTheShippedOne() throws IOException {
        Path own = folder.resolve(Retentions.FILE);
        Files.writeString(
                own,
                Files.readString(Path.of("mx", Retentions.FILE))
                        .replace("length: 60 months", "length: 2000 calendar-days"));
        RetentionReading reading = Retentions.read(own);
        assertThat(reading.faults()).isEmpty();
        RetentionPlan plan = shipped.with(reading.plan().orElseThrow()).get("mx");
        assertThat(plan.get(RecordClass.NEVER_CLAIMED).findEnd(LocalDate.of(2018, 1, 1)))
                .contains(LocalDate.of(2018, 1, 1).plusDays(2001));
    }
}
