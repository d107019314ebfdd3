package grantledger.eventlog;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections that count the appends that are sent, and of which one goes wrong in a way that no server can be made to. */
final class TroubledConnections {

    /** Happens instead of the next append. */
    interface Trouble {
        void happen(Connection connection) throws SQLException;
    }

    private final DataSource sound;
    private final AtomicInteger sent = new AtomicInteger();
    private Trouble next;
    private SQLWarning warning;

    TroubledConnections(DataSource sound) {
        this.sound = sound;
    }

    DataSource all() {
        return proxy(
                DataSource.class,
                sound,
                (method, arguments, result) ->
                        method.getName().equals("getConnection") ? connection((Connection) result) : result);
    }

    int sent() {
        return sent.get();
    }

    void insteadOfTheNextAppend(Trouble trouble) {
        next = trouble;
    }

    void warnOfTheNextAppend(String why) {
        warning = new SQLWarning(why);
    }

    private Connection connection(Connection real) {
        return proxy(
                Connection.class,
                real,
                (method, arguments, result) ->
                        method.getName().equals("prepareStatement") && ((String) arguments[0]).contains("append_events")
                                ? append((PreparedStatement) result, real)
                                : result);
    }

    private PreparedStatement append(PreparedStatement real, Connection connection) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.getName().equals("executeQuery")) {
                sent.incrementAndGet();
                if (next != null) {
                    Trouble trouble = next;
                    next = null;
                    trouble.happen(connection);
                }
            }
            if (method.getName().equals("getWarnings") && warning != null) {
                SQLWarning once = warning;
                warning = null;
                return once;
            }
            return invoke(real, method, arguments);
        };
        return (PreparedStatement) Proxy.newProxyInstance(
                TroubledConnections.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, handler);
    }

    private interface Answer {
        Object of(Method method, Object[] arguments, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T real, Answer answer) {
        InvocationHandler handler =
                (self, method, arguments) -> answer.of(method, arguments, invoke(real, method, arguments));
        return type.cast(
                Proxy.newProxyInstance(TroubledConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
