package org.acogida.tablets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.casework.CommandKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Codes by which tablets are enrolled: told once to the supervisor who makes one, good for {@link #GOOD} and one tablet. Of a code
 * the first letters are kept, which find it, and a keyed digest of all; after {@link #TRIES} wrong tries it is over.
 */
@Component
public final class EnrolmentCodes {
    /** How long a code is good for, by the real clock. */
    public static final Duration GOOD = Duration.ofMinutes(15);

    /** The longest name of a tablet, in characters. */
    public static final int LONGEST_NAME = 60;

    static final int TRIES = 5;
    static final int LENGTH = 10;

    /** No two of them look alike. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int HANDLE = 4;
    private static final String PURPOSE = "tablet-code";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final CommandKey key;
    private final Clock real;

    EnrolmentCodes(JdbcClient database, TransactionOperations transactions, CommandKey key, Clock real) {
        this.database = database;
        this.transactions = transactions;
        this.key = key;
        this.real = real;
    }

    /** A code just made, which cannot be told again. */
    public record Made(String code, Instant until) {
        @Override
        public String toString() {
            return "until " + until;
        }
    }

    private record Kept(UUID id, String digest, UUID madeBy, int tries) {
        boolean isOver() {
            return tries >= TRIES;
        }
    }

    /** Makes one for a tablet of the supervisor's office. */
    public Made make(Officer by, String name) {
        Instant now = now();
        String code = random();
        database.sql("""
                        insert into tablet_code (id, handle, digest, name, office, made_by, made_at, lapses_at)
                        values (:id, :handle, :digest, :name, :office, :by, :at, :until)
                        """)
                .param("id", UUID.randomUUID())
                .param("handle", code.substring(0, HANDLE))
                .param("digest", bytes(digest(code)))
                .param("name", name.strip())
                .param("office", by.office())
                .param("by", by.id())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(GOOD).atOffset(ZoneOffset.UTC))
                .update();
        return new Made(code, now.plus(GOOD));
    }

    /** None that begins as one does that is still good, as a wrong try at one would count against the other. */
    private String random() {
        while (true) {
            StringBuilder made = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                made.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            if (list(made.substring(0, HANDLE)).isEmpty()) {
                return made.toString();
            }
        }
    }

    /**
     * Enrols a tablet by its code. The same code and key once more give the same tablet, as an answer may have been lost; another
     * key never does.
     */
    Optional<UUID> use(String typed, byte[] publicKey) {
        return read(typed)
                .flatMap(code -> Objects.requireNonNull(
                        transactions.execute(_ -> use(list(code.substring(0, HANDLE)), code, publicKey))));
    }

    /** The letters of a code by which it is found; empty where what was typed is none. */
    public static Optional<String> findHandle(String typed) {
        return read(typed).map(code -> code.substring(0, HANDLE));
    }

    /** A code as typed, in whatever letters and with whatever between them; empty where it is none. */
    static Optional<String> read(String typed) {
        return Optional.of(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""))
                .filter(code -> code.length() == LENGTH);
    }

    private Optional<UUID> use(List<Kept> alike, String code, byte[] publicKey) {
        for (Kept kept : alike) {
            if (!kept.isOver()) {
                if (MessageDigest.isEqual(bytes(kept.digest()), bytes(digest(code)))) {
                    return enrol(kept, publicKey);
                }
                database.sql("update tablet_code set tries = tries + 1 where id = :id")
                        .param("id", kept.id())
                        .update();
            }
        }
        return Optional.empty();
    }

    private Optional<UUID> enrol(Kept code, byte[] publicKey) {
        UUID tablet = UUID.randomUUID();
        int added = database.sql("""
                        insert into tablet_act (at, kind, tablet, code, public_key, acted_by, reason)
                        values (:at, 'ENROLLED', :tablet, :code, :key, :by, '') on conflict (code) do nothing
                        """)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("tablet", tablet)
                .param("code", code.id())
                .param("key", publicKey)
                .param("by", code.madeBy())
                .update();
        return added == 1
                ? Optional.of(tablet)
                : database.sql("select tablet from tablet_act where code = :code and public_key = :key")
                        .param("code", code.id())
                        .param("key", publicKey)
                        .query(UUID.class)
                        .optional();
    }

    private List<Kept> list(String handle) {
        return database.sql("""
                        select id, digest, made_by, tries from tablet_code
                        where handle = :handle and lapses_at > :now order by made_at for update
                        """)
                .param("handle", handle)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        new String(row.getBytes("digest"), StandardCharsets.UTF_8),
                        row.getObject("made_by", UUID.class),
                        row.getInt("tries")))
                .list();
    }

    /** Codes of an office that are still good and were not used: for which tablet, and until when. */
    public List<Waiting> listWaiting(String office) {
        return database.sql("""
                        select name, lapses_at from tablet_code c
                        where office = :office and lapses_at > :now and tries < :tries
                            and not exists (select from tablet_act a where a.code = c.id)
                        order by lapses_at
                        """)
                .param("office", office)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("tries", TRIES)
                .query((row, _) -> new Waiting(
                        row.getString("name"),
                        row.getObject("lapses_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A code that nobody used yet. */
    public record Waiting(String name, Instant until) {}

    private String digest(String code) {
        return key.secret(PURPOSE, code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
