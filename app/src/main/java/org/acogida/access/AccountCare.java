package org.acogida.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.acogida.access.AccountAct.Kind;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.DataFolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What supervisors do with the accounts of their office (safety R5). What protects, one does at once; what opens anything,
 * one orders and another agrees to within {@link AccountOrder#LAPSES}. Nobody acts on their own account, and whoever was
 * shut, or supervises no more, acts no more: so no office loses its last supervisor by a supervisor's act.
 */
@Component
public final class AccountCare {

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Access access;
    private final ApiTokens tokens;
    private final AccountRecord record;
    private final Clock real;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It is as it was wanted already. */
        AS_IT_IS,
        /** One's own account, or one's own order. */
        OWN,
        /** An account that the operator alone looks after: whoever watches supervisors is not theirs to shut. */
        OPERATORS,
        /** Another order waits for the account. */
        WAITING,
        /** Somebody has the user name. */
        TAKEN,
        /** Not of the office, not a supervisor any more, or over: nothing to be found. */
        NOT_FOUND
    }

    /**
     * What came of agreeing.
     *
     * @param password the first one of a new account, told this once
     */
    public record Agreed(Outcome outcome, Optional<String> password) {
        private Agreed(Outcome outcome) {
            this(outcome, Optional.empty());
        }

        @Override
        public String toString() {
            return outcome.toString();
        }
    }

    public AccountCare(
            JdbcClient database, TransactionOperations transactions, Access access, ApiTokens tokens, Clock real) {
        this.database = database;
        this.transactions = transactions;
        this.access = access;
        this.tokens = tokens;
        this.record = new AccountRecord(database);
        this.real = real;
    }

    /** The roles that supervisors may give: all but those of whoever watches them. */
    public static List<Role> listRoles() {
        return Arrays.stream(Role.values()).filter(AccountCare::isOurs).toList();
    }

    /** Whether supervisors look after accounts of a role. */
    public static boolean isOurs(Role role) {
        return role != Role.AUDITOR;
    }

    /** What was done with an account, the last first. */
    public List<AccountAct> list(UUID account, int count) {
        return record.list(account, count);
    }

    /** What waits for a supervisor of an office to agree, or was ordered by one. */
    public List<AccountOrder> listOrders(String office) {
        return record.listOrders(office, now());
    }

    /** Does at once what protects. */
    public Outcome act(Officer by, UUID account, Kind kind, String reason) {
        if (!kind.isAtOnce()) {
            throw new IllegalArgumentException(kind + ": is ordered, and agreed to by another");
        }
        Outcome outcome = inTransaction(() -> {
            HeldAccounts held = hold(by.id(), account);
            Outcome judged = held.judge(by.id(), account);
            if (judged == Outcome.DONE) {
                Officer whose = held.get(account);
                if (kind == Kind.SHUT && !whose.enabled()) {
                    return Outcome.AS_IT_IS;
                }
                record.act(done(kind, whose, by.id(), reason), null);
            }
            return judged;
        });
        tokens.forget(account);
        return outcome;
    }

    /** Orders what another has to agree to; the same id twice orders once. */
    public Outcome order(Officer by, UUID id, Kind kind, UUID account, NewUser wanted, String reason) {
        if (!kind.needsTwo()) {
            throw new IllegalArgumentException(kind + ": needs nobody to agree");
        }
        try {
            return inTransaction(() -> {
                HeldAccounts held = hold(by.id(), account);
                Instant now = now();
                AccountOrder order = new AccountOrder(
                        id, kind, account, wanted, reason, by.id(), now, now.plus(AccountOrder.LAPSES));
                Outcome judged = held.judgeNew(order);
                if (judged == Outcome.DONE) {
                    judged = judgeOthers(order);
                }
                if (judged == Outcome.DONE) {
                    record.order(order, held.get(by.id()).office());
                }
                return judged;
            });
        } catch (DuplicateKeyException _) {
            return Outcome.DONE;
        }
    }

    private Outcome judgeOthers(AccountOrder order) {
        boolean taken = order.kind() == Kind.ADDED
                && database.sql("select exists (select from app_user where username = :username)")
                        .param("username", UserAccounts.normalise(order.wanted().username()))
                        .query(Boolean.class)
                        .single();
        if (taken) {
            return Outcome.TAKEN;
        }
        return record.isOrdered(order.wanted(), order.account(), order.askedAt()) ? Outcome.WAITING : Outcome.DONE;
    }

    /** Agrees to what another ordered, which is done in the same moment. */
    public Agreed agree(Officer by, UUID id) {
        Optional<AccountOrder> found = find(by, id);
        if (found.isEmpty()) {
            return new Agreed(Outcome.NOT_FOUND);
        }
        AccountOrder order = found.get();
        try {
            Agreed agreed = Objects.requireNonNull(transactions.execute(_ -> {
                Outcome judged = hold(by.id(), order.askedBy(), order.account()).judge(order, by.id());
                return judged == Outcome.DONE ? carryOut(order, by) : new Agreed(judged);
            }));
            tokens.forget(order.account());
            return agreed;
        } catch (DuplicateKeyException _) {
            return new Agreed(find(by, id).isPresent() ? Outcome.TAKEN : Outcome.NOT_FOUND);
        }
    }

    private Agreed carryOut(AccountOrder order, Officer by) {
        record.act(done(order, order.kind(), order.askedBy(), Optional.of(by.id()), order.reason(), now()), order.id());
        return new Agreed(
                Outcome.DONE, order.kind() == Kind.ADDED ? Optional.of(givePassword(order)) : Optional.empty());
    }

    private String givePassword(AccountOrder order) {
        String password = DataFolder.newSecret();
        database.sql("update app_user set password_hash = :hash where id = :id")
                .param("hash", UserAccounts.hash(order.wanted().username(), password))
                .param("id", order.account())
                .update();
        return password;
    }

    /** Does not agree to an order, or takes one's own back. */
    public Outcome refuse(Officer by, UUID id, String reason) {
        Optional<AccountOrder> found = find(by, id);
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        AccountOrder order = found.get();
        try {
            return inTransaction(() -> {
                if (!hold(by.id()).supervises(by.id())) {
                    return Outcome.NOT_FOUND;
                }
                if (by.id().equals(order.account())) {
                    return Outcome.OWN;
                }
                record.act(done(order, Kind.NOT_AGREED, by.id(), Optional.empty(), reason, now()), order.id());
                return Outcome.DONE;
            });
        } catch (DuplicateKeyException _) {
            return Outcome.NOT_FOUND;
        }
    }

    /** One that waits for the supervisors of the reader's office, or was ordered there. */
    public Optional<AccountOrder> find(Officer by, UUID id) {
        return listOrders(by.office()).stream()
                .filter(order -> order.id().equals(id))
                .findFirst();
    }

    private Outcome inTransaction(Supplier<Outcome> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    private AccountAct done(Kind kind, Officer account, UUID by, String reason) {
        return new AccountAct(
                now(),
                kind,
                account.id(),
                Optional.of(by),
                Optional.empty(),
                reason,
                Optional.of(account.role()),
                Optional.of(account.office()));
    }

    private static AccountAct done(
            AccountOrder order, Kind kind, UUID by, Optional<UUID> agreedBy, String reason, Instant at) {
        return new AccountAct(
                at,
                kind,
                order.account(),
                Optional.of(by),
                agreedBy,
                reason,
                Optional.of(order.wanted().role()),
                Optional.of(order.wanted().office()));
    }

    private Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** These accounts as they are now, and until the transaction ends. */
    private HeldAccounts hold(UUID... ids) {
        return new HeldAccounts(
                database.sql("""
                                select id, username, display_name, password_hash, role, office, organisation, language, enabled
                                from app_user where id = any (:ids) order by id for update
                                """).param("ids", ids).query(Officers::officer).list(), access);
    }
}
