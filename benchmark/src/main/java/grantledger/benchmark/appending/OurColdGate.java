package grantledger.benchmark.appending;

import grantledger.benchmark.material.LongLives;
import grantledger.benchmark.measuring.Once;
import java.util.List;

/**
 * Commands on applications with many events, of which a gate that was just opened knows none. What the gate before it has
 * left behind is what a service that was restarted finds: the log, and the snapshots that were written meanwhile.
 */
public final class OurColdGate {

    private final OurLog log;
    private final String name;
    private int rounds;

    public OurColdGate(OurLog log, String name) {
        this.log = log;
        this.name = name;
    }

    /** Returns the commands a second, one for each application. */
    public double rate(int applications, int clients) throws InterruptedException {
        LongLives lives = new LongLives(name + "-" + ++rounds, applications);
        try (OurGate before = new OurGate(log, List.of())) {
            before.decide(lives.announced());
            Once.rate(applications, clients, number -> lives.past(number).forEach(before::decide));
        }
        try (OurGate gate = new OurGate(log, List.of())) {
            return Once.rate(applications, clients, number -> gate.decide(lives.next(number)));
        } finally {
            log.rest();
        }
    }
}
