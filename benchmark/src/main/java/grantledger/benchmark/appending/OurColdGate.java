package grantledger.benchmark.appending;

import grantledger.benchmark.material.LongLives;
import grantledger.benchmark.measuring.Once;
import java.util.List;

/**
 * Commands on applications with many events, of which a gate that was just opened knows none. What the gate before it has
 * left behind is what a service that was restarted finds: the log, and the snapshots that were written meanwhile.
 */
public final class OurColdGate {

    /** Applications that each client begins with, uncounted, so that its connection is there, as stock Axon's is. */
    private static final int BEGINNING = 20;

    private final OurLog log;
    private final String name;
    private int rounds;

    public OurColdGate(OurLog log, String name) {
        this.log = log;
        this.name = name;
    }

    /** Returns the commands a second, one for each application. */
    public double rate(int applications, int clients) throws InterruptedException {
        int beginning = clients * BEGINNING;
        int all = beginning + applications;
        LongLives lives = new LongLives(name + "-" + ++rounds, all);
        try (OurGate before = new OurGate(log, List.of())) {
            before.decide(lives.announced());
            Once.rate(all, clients, number -> lives.past(number).forEach(before::decide));
        }
        try (OurGate gate = new OurGate(log, List.of())) {
            Once.rate(beginning, clients, number -> gate.decide(lives.next(number)));
            return Once.rate(applications, clients, number -> gate.decide(lives.next(beginning + number)));
        } finally {
            log.rest();
        }
    }
}
