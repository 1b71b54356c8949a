package org.acogida.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement outside of a transaction, sent with the beginning of one, whose rows it may see, and its end: it is waited for
 * once. What fails in it is rolled back.
 */
@SuppressWarnings("ReferenceEquality") // a proxy is itself and nothing else
final class LoneStatement implements InvocationHandler {

    private final Connection connection;
    private final Reach reach;
    private final Statement statement;

    private LoneStatement(Connection connection, Reach reach, Statement statement) {
        this.connection = connection;
        this.reach = reach;
        this.statement = statement;
    }

    /** What the connection's method would make of these arguments. */
    static Statement of(Connection connection, Reach reach, Method method, @Nullable Object[] given) throws Throwable {
        @Nullable Object[] within = within(reach, given);
        Statement statement = (Statement) Objects.requireNonNull(ReachedConnection.pass(connection, method, within));
        return (Statement) Proxy.newProxyInstance(
                LoneStatement.class.getClassLoader(),
                new Class<?>[] {method.getReturnType()},
                new LoneStatement(connection, reach, statement));
    }

    /** The same arguments; text of a statement is first among them, where there is any. */
    private static @Nullable Object[] within(Reach reach, @Nullable Object[] given) {
        if (given.length == 0 || !(given[0] instanceof String sql)) {
            return given;
        }
        @Nullable Object[] within = given.clone();
        within[0] = "begin;\nselect " + reach.setting() + ";\n" + sql + ";\ncommit";
        return within;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "execute" -> execute(given);
            case "executeQuery" -> {
                execute(given);
                yield statement.getResultSet();
            }
            case "executeUpdate" -> {
                execute(given);
                yield statement.getUpdateCount();
            }
            case "addBatch", "executeBatch", "executeLargeUpdate", "executeLargeBatch" ->
                throw new SQLFeatureNotSupportedException(method.getName()
                        + " outside of a transaction: begin one, so that its statements see the same rows");
            default -> ReachedConnection.pass(statement, method, given);
        };
    }

    /** Its own answer follows those of the beginning and of what the transaction is told. */
    private boolean execute(@Nullable Object[] given) throws SQLException {
        try {
            if (given.length == 0) {
                ((PreparedStatement) statement).execute();
            } else {
                statement.execute(String.valueOf(within(reach, given)[0]));
            }
            statement.getMoreResults();
            return statement.getMoreResults();
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(SQLException cause) {
        try (Statement end = connection.createStatement()) {
            end.execute("rollback");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
