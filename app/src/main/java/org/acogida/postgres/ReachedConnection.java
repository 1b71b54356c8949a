package org.acogida.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection that tells each transaction whose rows it may see, before its first statement and whenever that changes. A
 * statement outside of one is put in one of its own, sent as one message; so nothing told outlives its transaction.
 */
@SuppressWarnings("ReferenceEquality") // a proxy is itself and nothing else
final class ReachedConnection implements InvocationHandler {

    private final Connection connection;
    private Reach told = Reach.NONE;

    private ReachedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection over(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ReachedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ReachedConnection(connection));
    }

    /** The one behind a connection; empty for another kind. */
    static Optional<ReachedConnection> find(Connection connection) throws SQLException {
        return connection.isWrapperFor(ReachedConnection.class)
                ? Optional.of(connection.unwrap(ReachedConnection.class))
                : Optional.empty();
    }

    /**
     * What the transaction under way must be told first, by the caller, together with what follows; empty where it knows, or
     * is none.
     */
    Optional<String> takeSetting() throws SQLException {
        Reach now = Reach.now();
        if (told.equals(now) || connection.getAutoCommit()) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(now.setting());
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "isWrapperFor" ->
                ReachedConnection.class.equals(given[0]) || Boolean.TRUE.equals(pass(connection, method, given));
            case "unwrap" -> ReachedConnection.class.equals(given[0]) ? this : pass(connection, method, given);
            case "commit", "rollback", "setAutoCommit", "close", "abort" -> {
                told = Reach.NONE;
                yield pass(connection, method, given);
            }
            case "prepareStatement", "createStatement", "prepareCall" -> statement(method, given);
            default -> pass(connection, method, given);
        };
    }

    private @Nullable Object statement(Method method, @Nullable Object[] given) throws Throwable {
        if (connection.getAutoCommit() && !Reach.now().isNone()) {
            return LoneStatement.of(connection, Reach.now(), method, given);
        }
        Optional<String> first = takeSetting();
        if (first.isPresent()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select " + first.get());
            }
        }
        return pass(connection, method, given);
    }

    /** Calls it on what is behind. */
    static @Nullable Object pass(Object on, Method method, @Nullable Object[] given) throws Throwable {
        try {
            return method.invoke(on, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
