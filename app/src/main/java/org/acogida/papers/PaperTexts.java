package org.acogida.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text of each paper at each office: what Acogida brings, until the office sets its own. Every version is kept. */
@Component
public final class PaperTexts {
    /** The languages in which texts have been reviewed, the first being that of the procedure. */
    public static final List<String> LANGUAGES = List.of("es", "en");

    private final JdbcClient database;

    public PaperTexts(JdbcClient database) {
        this.database = database;
    }

    /** Which text: of which paper, in which language, at which office. */
    public record Key(OfficeId office, PaperKind kind, String language) {
        public Key {
            if (!LANGUAGES.contains(language)) {
                throw new IllegalArgumentException("language '" + language + "': texts are reviewed in " + LANGUAGES);
            }
        }
    }

    /**
     * A version of a text.
     *
     * @param version from 1; 0 for the text that Acogida brings
     * @param own what the office wrote; empty where it went back to what Acogida brings
     */
    public record Version(int version, Optional<PaperText> own, Optional<OfficerId> by, Instant at) {
        private static final Version SHIPPED = new Version(0, Optional.empty(), Optional.empty(), Instant.EPOCH);
    }

    /** The text to print. */
    public PaperText current(Key key) {
        return latest(key).own().orElseGet(() -> shipped(key.kind(), key.language()));
    }

    /** The last version an office set; version 0 if it never did. */
    public Version latest(Key key) {
        return list(key).stream().findFirst().orElse(Version.SHIPPED);
    }

    /** All versions an office set, the last first. */
    public List<Version> list(Key key) {
        return database.sql("""
                        select version, body, officer, set_at from paper_text
                        where office = :office and paper = :paper and language = :language order by version desc
                        """)
                .param("office", key.office().value())
                .param("paper", key.kind().spelled())
                .param("language", key.language())
                .query(PaperTexts::version)
                .list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                Optional.ofNullable(row.getString("body")).map(PaperText::new),
                Optional.of(new OfficerId(row.getObject("officer", UUID.class))),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Sets an office's own text, or none to go back to what Acogida brings; false, and nothing happens, where another
     * version came after the one that was looked at.
     */
    public boolean set(Key key, int after, Optional<PaperText> own, OfficerId by, Instant at) {
        own.map(text -> text.check(key.kind()))
                .filter(flaws -> !flaws.isEmpty())
                .ifPresent(flaws -> {
                    throw new IllegalArgumentException("text of " + key + ": " + flaws);
                });
        return database.sql("""
                                insert into paper_text (office, paper, language, version, body, officer, set_at)
                                select :office, :paper, :language, :version, :body, :officer, :at
                                where :version = 1 + coalesce((select max(version) from paper_text
                                  where office = :office and paper = :paper and language = :language), 0)
                                on conflict do nothing
                                """)
                        .param("office", key.office().value())
                        .param("paper", key.kind().spelled())
                        .param("language", key.language())
                        .param("version", after + 1)
                        .param("body", own.map(PaperText::body).orElse(null))
                        .param("officer", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The text that Acogida brings. */
    public static PaperText shipped(PaperKind kind, String language) {
        String file = kind.spelled() + "." + language + ".txt";
        try (InputStream text = PaperTexts.class.getResourceAsStream(file)) {
            return new PaperText(new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
