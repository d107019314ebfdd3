package grantledger.eventlog.states;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Keeps the entries that were used last. A cache that prefers what is used often would be wrong here: an application
 * that is new is about to be worked on, however many old ones have been used more.
 */
final class LeastRecentlyUsed<K, V> {

    private final Map<K, V> entries;

    LeastRecentlyUsed(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K key) {
        return entries.get(key);
    }

    synchronized void merge(K key, V value, BinaryOperator<V> chosen) {
        V known = entries.get(key);
        entries.put(key, known == null ? value : chosen.apply(known, value));
    }

    synchronized void remove(K key) {
        entries.remove(key);
    }
}
