package org.acogida.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Several statements sent to the database together and done there in their order, in the caller's transaction: it is
 * waited for once. Each sees what the ones before it did, and what was committed when it began.
 */
public final class RoundTrip {

    private final List<String> settings = new ArrayList<>();
    private final List<Statement<?>> statements = new ArrayList<>();

    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What a statement will have answered once the round trip is made. */
    public static final class Reply<T> {
        private @Nullable T value;

        private Reply() {}

        public T get() {
            return Optional.ofNullable(value)
                    .orElseThrow(() -> new IllegalStateException("asked for before the round trip was made"));
        }
    }

    private record Statement<T>(String sql, List<Object> parameters, Optional<Reader<T>> reader, Reply<T> reply) {
        void read(ResultSet rows) throws SQLException {
            reply.value = reader.orElseThrow().read(rows);
        }
    }

    /** Adds a question; {@code sql} has a {@code ?} for each parameter and no semicolon. */
    public <T> Reply<List<T>> ask(String sql, Row<T> row, Object... parameters) {
        Statement<List<T>> statement =
                new Statement<>(sql, List.of(parameters), Optional.of(rows -> list(rows, row)), new Reply<>());
        statements.add(statement);
        return statement.reply();
    }

    /** Sets something for what is left of the transaction, before all statements; neither word comes from outside. */
    public void set(String name, String value) {
        settings.add("set_config('" + name + "', '" + value + "', true)");
    }

    /** Adds a statement that answers nothing. */
    public void tell(String sql, Object... parameters) {
        statements.add(new Statement<Void>(sql, List.of(parameters), Optional.empty(), new Reply<>()));
    }

    /**
     * Adds a statement for many rows at once, none of which makes it nothing; {@code sql} takes each column as an array,
     * as in {@code select * from unnest(?::uuid[], ?::text[])}, after what is the same for all.
     */
    public void tellAll(String sql, List<@Nullable Object[]> rows, Object... same) {
        if (!rows.isEmpty()) {
            tell(sql, Stream.concat(Stream.of(same), Stream.of(columns(rows))).toArray());
        }
    }

    private static Object[] columns(List<@Nullable Object[]> rows) {
        Object[] columns = new Object[rows.getFirst().length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(rows, i);
        }
        return columns;
    }

    private static Object column(List<@Nullable Object[]> rows, int at) {
        if (rows.getFirst()[at] instanceof byte[]) {
            return rows.stream().map(row -> row[at]).toArray(byte[][]::new);
        }
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            @Nullable Object value = rows.get(i)[at];
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    private static <T> List<T> list(ResultSet rows, Row<T> row) throws SQLException {
        List<T> list = new ArrayList<>();
        while (rows.next()) {
            list.add(row.of(rows));
        }
        return list;
    }

    /**
     * Makes it, and commits the caller's transaction with it, so that the commit is not waited for apart; one of no
     * statements is left to the caller to commit. Throws what the first statement that fails says; nothing is committed
     * then.
     */
    public void runAndCommit(JdbcTemplate database) {
        if (!statements.isEmpty()) {
            tell("commit");
            run(database);
        }
    }

    /** Makes it; throws what the first statement that fails says. */
    public void run(JdbcTemplate database) {
        if (!statements.isEmpty()) {
            database.execute((ConnectionCallback<Boolean>) this::run);
        }
    }

    /** Whose rows are seen is told in the same message, and in the same statement as what else is set. */
    private Optional<String> first(Connection connection) throws SQLException {
        Optional<ReachedConnection> reached = ReachedConnection.find(connection);
        Optional<String> reach = reached.isPresent() ? reached.get().takeSetting() : Optional.empty();
        List<String> all = Stream.concat(reach.stream(), settings.stream()).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of("select " + String.join(", ", all));
    }

    private boolean run(Connection connection) throws SQLException {
        Optional<String> first = first(connection);
        String together = Stream.concat(first.stream(), statements.stream().map(Statement::sql))
                .collect(Collectors.joining(";\n"));
        try (PreparedStatement prepared = connection.prepareStatement(together)) {
            int number = 0;
            for (Statement<?> statement : statements) {
                for (Object parameter : statement.parameters()) {
                    prepared.setObject(++number, parameter);
                }
            }
            boolean rows = prepared.execute();
            if (first.isPresent()) {
                rows = prepared.getMoreResults();
            }
            for (Statement<?> statement : statements) {
                if (rows && statement.reader().isPresent()) {
                    statement.read(prepared.getResultSet());
                }
                rows = prepared.getMoreResults();
            }
        }
        return true;
    }
}
