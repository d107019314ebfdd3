package grantledger.resilience;

import grantledger.resilience.faults.Fault;
import grantledger.resilience.faults.Fault.Aftermath;
import grantledger.resilience.faults.NotHere;
import grantledger.resilience.judging.Verdict;
import grantledger.resilience.running.Cluster;
import grantledger.resilience.telling.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Goes through the faults, one after the other and again, for as long as it may. */
final class Campaign implements AutoCloseable {
    static final String RUSH = "64 deciders on one ceiling at once";

    private static final int ROUNDS_A_JUDGEMENT = 25;
    private static final int CLIENTS = 16;
    private static final int INSTANCES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final List<Fault> faults;
    private final Random chance;
    private final Table table = new Table();
    private Trial trial;

    /** @param seed of everything that is left to chance here; processes and networks have their own */
    Campaign(Path home, List<Fault> faults, long seed) {
        this.home = home;
        this.faults = faults;
        this.chance = new Random(seed);
    }

    /** @param runs of each fault; 0 for as many as it says itself */
    void go(Duration time, int runs) {
        var end = Instant.now().plus(time);
        int most = faults.stream().mapToInt(fault -> times(fault, runs)).max().orElse(0);
        for (int round = 0; round < most; round++) {
            for (var fault : faults) {
                if (round < times(fault, runs) && Instant.now().isBefore(end)) {
                    run(fault, round);
                }
            }
        }
    }

    /** Nothing is struck, but the ceiling, over and over. */
    void rush(int rounds) throws Exception {
        long began = System.nanoTime();
        for (int done = 0; done < rounds; done += ROUNDS_A_JUDGEMENT) {
            int now = Math.min(ROUNDS_A_JUDGEMENT, rounds - done);
            var verdict = trial().rush(now, chance);
            table.add(RUSH, now, verdict);
            tell(RUSH, done + now, verdict, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    Table table() {
        return table;
    }

    private static int times(Fault fault, int runs) {
        return runs == 0 ? fault.runs() : runs;
    }

    private void run(Fault fault, int round) {
        long began = System.nanoTime();
        try {
            var verdict = trial().run(fault, chance);
            table.add(fault.name(), 1, verdict);
            tell(fault.name(), round + 1, verdict, Duration.ofNanos(System.nanoTime() - began));
            if (!verdict.isSound() || fault.aftermath() == Aftermath.LOUD) {
                close();
            }
        } catch (NotHere reason) {
            table.skip(fault.name(), reason.getMessage());
        } catch (Exception trouble) {
            System.out.println(fault.name() + " went wrong: " + trouble);
            table.trouble(fault.name(), String.valueOf(trouble.getMessage()));
            close();
        }
    }

    private static void tell(String fault, int run, Verdict verdict, Duration took) {
        System.out.printf(
                "%s %-45s run %3d  %4d s  %5d acknowledged, %d unanswered  %s%n",
                Instant.now().toString().substring(11, 19),
                fault,
                run,
                took.toSeconds(),
                verdict.acknowledged(),
                verdict.unanswered(),
                verdict.isFalseAlarm()
                        ? "sound, but alarmed"
                        : verdict.isSound() ? "sound" : verdict.isLoud() ? "LOUD" : "UNNOTICED");
        if (!verdict.isSound()) {
            System.out.printf(
                    "    lost %d, doubled %d, second effects %d, over-committed %d SEK%n",
                    verdict.lost(), verdict.doubled(), verdict.secondEffects(), verdict.overCommittedSek());
        }
        verdict.breaches().forEach(it -> System.out.println("    " + it));
        verdict.stops().forEach(it -> System.out.println("    stopped: " + it));
        verdict.alarms().forEach(it -> System.out.println("    alarm: " + it));
    }

    private Trial trial() {
        if (trial == null) {
            var cluster = Cluster.start(home.resolve("resilience/target/faults"), home, INSTANCES, INSTANCES);
            trial = new Trial(cluster, CLIENTS, PATIENCE);
        }
        return trial;
    }

    @Override
    public void close() {
        if (trial != null) {
            trial.close();
            trial = null;
        }
    }
}
