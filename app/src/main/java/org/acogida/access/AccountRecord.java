package org.acogida.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.AccountAct.Kind;
import org.acogida.access.UserAccounts.NewUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was ordered and done with accounts. Lines are only added, and the database carries out what a line says. */
public final class AccountRecord {

    private static final String ORDERS = "select * from account_order o"
            + " where not exists (select from account_act a where a.ordered = o.id) and lapses_at > :now";

    private final JdbcClient database;

    public AccountRecord(JdbcClient database) {
        this.database = database;
    }

    /** What was done with an account, the last first. */
    public List<AccountAct> list(UUID account, int count) {
        return database.sql("select * from account_act where account = :account order by position desc limit :count")
                .param("account", account)
                .param("count", count)
                .query(AccountRecord::act)
                .list();
    }

    /** Orders that wait for a supervisor of an office, or were given by one of its own; those that end first, first. */
    List<AccountOrder> listOrders(String office, Instant now) {
        return database.sql(ORDERS + " and (office = :office or asked_from = :office) order by lapses_at, id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("office", office)
                .query(AccountRecord::order)
                .list();
    }

    /** Whether something waits for an account, or for a user name that a new one is to have. */
    boolean isOrdered(NewUser user, UUID account, Instant now) {
        return !database.sql(ORDERS + " and (account = :account or kind = 'ADDED' and username = :username)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("username", UserAccounts.normalise(user.username()))
                .query(AccountRecord::order)
                .list()
                .isEmpty();
    }

    /** Keeps an order; throws DuplicateKeyException for an id used before. */
    void order(AccountOrder order, String from) {
        NewUser wanted = order.wanted();
        database.sql("""
                        insert into account_order (id, kind, account, username, display_name, role, office, organisation,
                            language, reason, asked_by, asked_from, asked_at, lapses_at)
                        values (:id, :kind, :account, :username, :displayName, :role, :office, :organisation,
                            :language, :reason, :askedBy, :from, :askedAt, :lapsesAt)
                        """)
                .param("id", order.id())
                .param("kind", order.kind().name())
                .param("account", order.account())
                .param("username", UserAccounts.normalise(wanted.username()))
                .param("displayName", wanted.displayName().strip())
                .param("role", wanted.role().name())
                .param("office", wanted.office())
                .param("organisation", wanted.organisation())
                .param("language", wanted.language().getLanguage())
                .param("reason", order.reason())
                .param("askedBy", order.askedBy())
                .param("from", from)
                .param("askedAt", order.askedAt().atOffset(ZoneOffset.UTC))
                .param("lapsesAt", order.lapsesAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Has the database do it, and keeps that it was done; throws DuplicateKeyException for an order that was carried out or refused before. */
    void act(AccountAct act, @Nullable UUID order) {
        database.sql("""
                        insert into account_act (at, kind, account, acted_by, agreed_by, ordered, reason, role, office)
                        values (:at, :kind, :account, :by, :agreedBy, :order, :reason, :role, :office)
                        """)
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("kind", act.kind().name())
                .param("account", act.account())
                .param("by", act.by().orElse(null))
                .param("agreedBy", act.agreedBy().orElse(null))
                .param("order", order)
                .param("reason", act.reason())
                .param("role", act.role().map(Role::name).orElse(null))
                .param("office", act.office().orElse(null))
                .update();
    }

    private static AccountAct act(ResultSet row, int number) throws SQLException {
        return new AccountAct(
                instant(row, "at"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("account", UUID.class),
                Optional.ofNullable(row.getObject("acted_by", UUID.class)),
                Optional.ofNullable(row.getObject("agreed_by", UUID.class)),
                row.getString("reason"),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                Optional.ofNullable(row.getString("office")));
    }

    private static AccountOrder order(ResultSet row, int number) throws SQLException {
        return new AccountOrder(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("account", UUID.class),
                new NewUser(
                        row.getString("username"),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("office"),
                        row.getString("organisation"),
                        Locale.of(row.getString("language"))),
                row.getString("reason"),
                row.getObject("asked_by", UUID.class),
                instant(row, "asked_at"),
                instant(row, "lapses_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
