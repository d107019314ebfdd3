package grantledger.benchmark.appending;

import grantledger.benchmark.material.LongLives;
import grantledger.benchmark.measuring.Once;
import java.util.List;

/** Commands on applications with many events, of which a gate that was just opened knows none. */
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
        log.append(lives.call());
        Once.rate(applications, clients, number -> log.append(lives.past(number)));
        OurGate gate = new OurGate(log, List.of());
        try {
            return Once.rate(applications, clients, number -> gate.decide(lives.next(number)));
        } finally {
            log.rest();
        }
    }
}
