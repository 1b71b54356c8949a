package org.acogida.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PaperTextsTest {
    private static final Instant AT = Instant.parse("2018-10-19T15:00:00Z");
    private static final OfficerId OFFICER = new OfficerId(new UUID(1, 2));
    private static final PaperTexts.Key SUMMONS = key("comar-tapachula", "es");

    private final JdbcClient database = connect(TestDatabase.migrated());
    private final PaperTexts texts = new PaperTexts(database);

    private static JdbcClient connect(DatabaseAccess access) {
        return JdbcClient.create(new DriverManagerDataSource(
                access.url(), access.app().user(), access.app().password()));
    }

    private static PaperTexts.Key key(String office, String language) {
        return new PaperTexts.Key(new OfficeId(office), PaperKind.SUMMONS, language);
    }

    private static Optional<PaperText> text(String body) {
        return Optional.of(new PaperText(body));
    }

    @Test
    void anOfficeSetsItsOwnTextAndGoesBackAndEveryVersionIsKept() {
        assertThat(texts.latest(SUMMONS).version()).isZero();
        assertThat(texts.set(SUMMONS, 0, text("Venga el {cita}."), OFFICER, AT)).isTrue();
        assertThat(texts.current(SUMMONS).body()).isEqualTo("Venga el {cita}.");
        assertThat(texts.current(key("comar-tapachula", "en"))).isEqualTo(PaperTexts.shipped(PaperKind.SUMMONS, "en"));
        assertThat(texts.current(key("siglo-xxi", "es"))).isEqualTo(PaperTexts.shipped(PaperKind.SUMMONS, "es"));
        assertThat(texts.set(SUMMONS, 1, Optional.empty(), OFFICER, AT.plusSeconds(60)))
                .isTrue();
        assertThat(texts.current(SUMMONS)).isEqualTo(PaperTexts.shipped(PaperKind.SUMMONS, "es"));
        assertThat(texts.list(SUMMONS))
                .containsExactly(
                        new PaperTexts.Version(2, Optional.empty(), Optional.of(OFFICER), AT.plusSeconds(60)),
                        new PaperTexts.Version(1, text("Venga el {cita}."), Optional.of(OFFICER), AT));
    }

    @Test
    void whoLookedAtAnEarlierVersionOverwritesNothing() {
        texts.set(SUMMONS, 0, text("Uno {cita}"), OFFICER, AT);
        assertThat(texts.set(SUMMONS, 0, text("Dos {cita}"), OFFICER, AT)).isFalse();
        assertThat(texts.set(SUMMONS, 5, text("Seis {cita}"), OFFICER, AT)).isFalse();
        assertThat(texts.current(SUMMONS).body()).isEqualTo("Uno {cita}");
    }

    @Test
    void aTextWithAFlawIsNotKeptAndNoVersionCanBeChanged() {
        assertThatThrownBy(() -> texts.set(SUMMONS, 0, text("Sin lugar"), OFFICER, AT))
                .hasMessageContaining("paper.flaw.missing");
        texts.set(SUMMONS, 0, text("Uno {cita}"), OFFICER, AT);
        assertThatThrownBy(() ->
                        database.sql("update paper_text set body = 'x {cita}'").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> database.sql("delete from paper_text").update())
                .hasStackTraceContaining("permission denied");
    }
}
