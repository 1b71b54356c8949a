package org.acogida.signin;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.keys.KeptKey;
import org.acogida.keys.Secrets;
import org.acogida.wording.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Codes that officers show beside their password: demanded of all, or offered to whoever wants one. */
@Component
public final class SecondFactors {

    /** The setting: {@code required} or {@code offered}. */
    public static final String SETTING = "acogida.second-factor";

    private static final String KEY = "second-factor";
    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final KeptKey key;
    private final Clock real;
    private final Policy policy;

    /** Whether a password may do alone. */
    public enum Policy {
        REQUIRED,
        OFFERED;

        /** Refuses any other word. */
        public static Policy of(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "required" -> REQUIRED;
                case "offered" -> OFFERED;
                default -> throw Problem.usage("signin.second-factor", SETTING, word);
            };
        }
    }

    SecondFactors(
            JdbcClient database,
            TransactionOperations transactions,
            Secrets secrets,
            Clock real,
            @Value("${" + SETTING + ":required}") String policy) {
        this.database = database;
        this.transactions = transactions;
        this.key = new KeptKey(secrets, KEY);
        this.real = real;
        this.policy = Policy.of(policy);
    }

    /** Whether every officer must show one. */
    public boolean isRequired() {
        return policy == Policy.REQUIRED;
    }

    /** Since when an officer has shown codes; empty for one who does not. */
    public Optional<Instant> enrolledAt(UUID officer) {
        return database.sql("select enrolled_at from second_factor where officer = :officer")
                .param("officer", officer)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** How many recovery codes an officer still has. */
    public int countRecoveryCodes(UUID officer) {
        return database.sql("select count(*) from recovery_code where officer = :officer and used_at is null")
                .param("officer", officer)
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps a secret for an officer who has none and has shown a code of it; gives the recovery codes, which cannot be told
     * again. Empty where the code is not of that secret, or the officer has one already.
     */
    public Optional<List<String>> enrol(Officer officer, OfferedSecret offered, String typed) {
        byte[] secret = offered.bytes();
        OptionalLong step = Totp.findStep(secret, typed, real.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        byte[] sealed = SealedSecret.seal(key.get(), officer.id(), secret);
        List<String> codes = RecoveryCode.make();
        boolean kept =
                Boolean.TRUE.equals(transactions.execute(_ -> keep(officer.id(), sealed, step.getAsLong(), codes)));
        if (kept) {
            LOG.info("an officer set up a second factor");
        }
        return kept ? Optional.of(codes) : Optional.empty();
    }

    private boolean keep(UUID officer, byte[] sealed, long step, List<String> codes) {
        int kept = database.sql("""
                        insert into second_factor (officer, sealed, last_step, enrolled_at)
                        values (:officer, :sealed, :step, :now) on conflict do nothing
                        """)
                .param("officer", officer)
                .param("sealed", sealed)
                .param("step", step)
                .param("now", real.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1) {
            codes.forEach(code -> database.sql("insert into recovery_code (officer, digest) values (:officer, :digest)")
                    .param("officer", officer)
                    .param("digest", RecoveryCode.digest(code))
                    .update());
        }
        return kept == 1;
    }

    /** Whether what was typed is an officer's code of now or one of their recovery codes; either is taken once. */
    boolean take(UUID officer, String typed) {
        Optional<byte[]> sealed = database.sql("select sealed from second_factor where officer = :officer")
                .param("officer", officer)
                .query(byte[].class)
                .optional();
        return sealed.isPresent() && (takeCode(officer, sealed.get(), typed) || takeRecovery(officer, typed));
    }

    private boolean takeCode(UUID officer, byte[] sealed, String typed) {
        try {
            OptionalLong step = Totp.findStep(SealedSecret.open(key.get(), officer, sealed), typed, real.instant());
            return step.isPresent()
                    && database.sql("""
                            update second_factor set last_step = :step where officer = :officer and last_step < :step
                            """)
                                    .param("step", step.getAsLong())
                                    .param("officer", officer)
                                    .update()
                            == 1;
        } catch (GeneralSecurityException _) {
            LOG.warn("a second factor does not open under the key \"{}\": restore it, or reset the factor", KEY);
            return false;
        }
    }

    private boolean takeRecovery(UUID officer, String typed) {
        return database.sql("""
                        update recovery_code set used_at = :now
                        where officer = :officer and digest = :digest and used_at is null
                        """)
                        .param("now", real.instant().atOffset(ZoneOffset.UTC))
                        .param("officer", officer)
                        .param("digest", RecoveryCode.digest(typed))
                        .update()
                == 1;
    }
}
