package grantledger.benchmark.clicking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What people waited for. */
public final class Looks {

    /**
     * One page, in milliseconds.
     *
     * @param total from the click until all of it was here
     * @param api of that, while the console waited for the services
     */
    record Look(String page, double total, double api) {
        double beyond() {
            return total - api;
        }
    }

    /** Half of all waited no longer than {@code p50}, and nineteen of twenty than {@code p95}. */
    public record Spread(double p50, double p95) {

        private static Spread of(List<Look> looks, ToDoubleFunction<Look> millis) {
            double[] sorted = looks.stream().mapToDouble(millis).sorted().toArray();
            return new Spread(sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
        }

        @Override
        public String toString() {
            return "%,.0f, %,.0f".formatted(p50, p95);
        }
    }

    private final ConcurrentLinkedQueue<Look> looks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    void add(Look look) {
        looks.add(look);
    }

    void failed(String what) {
        failures.add(what);
    }

    public int count() {
        return looks.size();
    }

    /** Each thing that went wrong once, with how often it did. */
    public Map<String, Long> failures() {
        return failures.stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    public Spread total() {
        return Spread.of(List.copyOf(looks), Look::total);
    }

    public Spread api() {
        return Spread.of(List.copyOf(looks), Look::api);
    }

    /** What is the console's own, and the way to it and back. */
    public Spread beyond() {
        return Spread.of(List.copyOf(looks), Look::beyond);
    }

    /** Page by page, as rows of a table. */
    public List<String> rows() {
        Map<String, List<Look>> pages =
                looks.stream().collect(Collectors.groupingBy(Look::page, TreeMap::new, Collectors.toList()));
        return pages.entrySet().stream()
                .map(page -> "| %s | %,d | %s | %s | %s |"
                        .formatted(
                                page.getKey(),
                                page.getValue().size(),
                                Spread.of(page.getValue(), Look::total),
                                Spread.of(page.getValue(), Look::api),
                                Spread.of(page.getValue(), Look::beyond)))
                .toList();
    }
}
