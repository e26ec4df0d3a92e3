package soyuznik.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Lends one connection to whoever would open and commit connections of their own, so that all they
 * do stays a part of the transaction that is under way.
 */
final class OneTransaction extends AbstractDataSource {
    private static final Set<String> LEFT_TO_THE_OWNER = Set.of("close", "commit", "setAutoCommit");
    private final Connection connection;

    OneTransaction(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection getConnection() {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, this::call);
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    private @Nullable Object call(Object lent, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (LEFT_TO_THE_OWNER.contains(method.getName())) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
