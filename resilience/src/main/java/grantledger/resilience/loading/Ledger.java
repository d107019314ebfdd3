package grantledger.resilience.loading;

import grantledger.resilience.loading.Outcome.Acknowledged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Every answer that anybody got, and every question that was left without one. */
public final class Ledger {

    /** One sending of a command, and what came of it. */
    public record Entry(Asked asked, Outcome outcome) {}

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();

    void note(Asked asked, Outcome outcome) {
        entries.add(new Entry(asked, outcome));
        if (outcome instanceof Acknowledged) {
            acknowledged.incrementAndGet();
        }
    }

    /** What has been told so far, and may be told from then on, apart from this one. */
    public Ledger copy() {
        var copy = new Ledger();
        entries().forEach(entry -> copy.note(entry.asked(), entry.outcome()));
        return copy;
    }

    public long acknowledged() {
        return acknowledged.get();
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What came of each command, by its key: one outcome for each time it was sent. */
    public Map<Asked, List<Outcome>> byCommand() {
        Map<Asked, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (var entry : entries) {
            outcomes.computeIfAbsent(entry.asked(), _ -> new ArrayList<>()).add(entry.outcome());
        }
        return outcomes;
    }
}
