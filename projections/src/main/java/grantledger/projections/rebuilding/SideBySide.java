package grantledger.projections.rebuilding;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Does one thing to many at once, and ends with the last of them or the first that fails. */
final class SideBySide {

    @FunctionalInterface
    interface Step<T> {
        void of(T one) throws SQLException;
    }

    private SideBySide() {}

    static <T> void all(Collection<T> many, ExecutorService threads, Step<T> step) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        for (T one : many) {
            running.add(threads.submit(() -> {
                step.of(one);
                return null;
            }));
        }
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause().getMessage(), failed.getCause());
        } finally {
            running.forEach(one -> one.cancel(true));
        }
    }
}
