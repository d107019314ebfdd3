package grantledger.resilience.loading;

import grantledger.resilience.running.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many who decide at the same moment, each on an application of their own, all on one ceiling and over all instances. */
public final class Rush {
    private static final int DECIDERS = 64;

    private final Counter counter;
    private final Random chance;

    private Rush(Counter counter, Random chance) {
        this.counter = counter;
        this.chance = chance;
    }

    public static Rush at(Cluster cluster, Ledger ledger, Random chance) {
        return new Rush(new Counter(cluster.commands(), cluster.tokens(), ledger), chance);
    }

    /** What went another way than the ceiling has it: as many are granted as it holds, and the others refused. */
    public Optional<String> round() throws Exception {
        var ceiling = new Calls(sender()).next().orElseThrow();
        var matters = IntStream.range(0, DECIDERS)
                .mapToObj(number -> new Matter(sender(), ceiling, Person.decider(number)))
                .toList();
        var applications = together(matters.stream()
                .<Callable<String>>map(it -> () -> it.prepared().orElseThrow())
                .toList());
        var granted = together(IntStream.range(0, DECIDERS)
                .<Callable<Boolean>>mapToObj(number -> () -> matters.get(number).isGranted(applications.get(number)))
                .toList());
        long grants = granted.stream().filter(it -> it).count();
        return grants == Ceiling.FITTING
                ? Optional.empty()
                : Optional.of("of %d deciders %d granted, where the ceiling holds %d"
                        .formatted(DECIDERS, grants, Ceiling.FITTING));
    }

    /** Nobody leaves a command without an answer here. */
    private Sender sender() {
        return Sender.patient(counter, new Random(chance.nextLong()));
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }
}
