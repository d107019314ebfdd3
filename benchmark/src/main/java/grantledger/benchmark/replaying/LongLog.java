package grantledger.benchmark.replaying;

import grantledger.benchmark.appending.OurLog;
import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.OpenCall;
import grantledger.benchmark.material.Rehearsal;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.measuring.Once;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills a log with whole lives: calls, applications, grants and payments, in the order they happen. */
public final class LongLog {

    private static final int LIVES_PER_CALL = 200;
    private static final int CLIENTS = 8;

    private final OurLog log;
    private final AtomicInteger events = new AtomicInteger();

    public LongLog(OurLog log) {
        this.log = log;
    }

    /** Appends at least so many events. */
    public void fill(int wanted) throws InterruptedException {
        Once.rate(CLIENTS, CLIENTS, client -> {
            for (int call = 0; events.get() < wanted; call++) {
                callWithLives(OpenCall.announced("long-" + client + "-" + call), wanted);
            }
        });
    }

    private void callWithLives(Step announced, int wanted) {
        Rehearsal rehearsal = new Rehearsal();
        UUID call = OpenCall.idOf(announced);
        append(rehearsal, List.of(announced));
        for (int i = 0; i < LIVES_PER_CALL && events.get() < wanted; i++) {
            append(rehearsal, new Life(call).whole());
            rehearsal.keepCallsOnly();
        }
    }

    private void append(Rehearsal rehearsal, List<Step> steps) {
        var played = rehearsal.play(steps);
        log.append(played);
        events.addAndGet(played.size());
    }
}
