package grantledger.eventlog.states;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Loads each thing once, however many ask for it at the same time, and only so many things at once: after a start, when
 * nothing is in memory yet and everybody comes, loads would otherwise take all connections and repeat each other.
 */
final class SharedLoads<K, V> {

    private final Function<K, V> load;
    private final Semaphore allowed;
    private final Map<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    /** @param most how many are loaded at once */
    SharedLoads(int most, Function<K, V> load) {
        this.load = load;
        this.allowed = new Semaphore(most);
    }

    /** What is loaded, by this thread or by another one that has begun; and so is a failure. */
    V get(K key) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> others = underWay.putIfAbsent(key, mine);
        return others == null ? load(key, mine) : outcome(others);
    }

    private V load(K key, CompletableFuture<V> outcome) {
        allowed.acquireUninterruptibly();
        try {
            V loaded = load.apply(key);
            outcome.complete(loaded);
            return loaded;
        } catch (RuntimeException | Error failure) {
            outcome.completeExceptionally(failure);
            throw failure;
        } finally {
            allowed.release();
            underWay.remove(key);
        }
    }

    private V outcome(CompletableFuture<V> others) {
        try {
            return others.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw failed;
        }
    }
}
