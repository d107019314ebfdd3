package grantledger.benchmark.clicking;

import grantledger.benchmark.appending.OurLog;
import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.OpenCall;
import grantledger.benchmark.material.Rehearsal;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.measuring.Once;
import grantledger.command.values.NameBasedId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Applications in a few calls, at every stage from registered to paid. */
public final class Caseload {

    private static final int CALLS = 5;

    /** How far an application has come. */
    public enum Stage {
        REGISTERED(2),
        SCORED(9),
        RECOMMENDED(10),
        GRANTED(11),
        PAID(14);

        private final int steps;

        Stage(int steps) {
            this.steps = steps;
        }
    }

    /** Of ten applications, each of another stage or, where most are in the end, of the last. */
    private static final List<Stage> TEN = List.of(
            Stage.REGISTERED,
            Stage.SCORED,
            Stage.RECOMMENDED,
            Stage.RECOMMENDED,
            Stage.GRANTED,
            Stage.PAID,
            Stage.PAID,
            Stage.PAID,
            Stage.PAID,
            Stage.PAID);

    /** @param grant what its grant is called, once there is one */
    public record Case(UUID call, UUID application, UUID grant) {}

    private final Map<Stage, List<Case>> cases = new ConcurrentHashMap<>();

    public Caseload() {
        for (Stage stage : Stage.values()) {
            cases.put(stage, new CopyOnWriteArrayList<>());
        }
    }

    /** Appends so many applications, with whatever led to how they stand. */
    public void fill(OurLog log, int applications) throws InterruptedException {
        Once.rate(CALLS, CALLS, call -> fillCall(log, OpenCall.announced("clicked-" + call), applications / CALLS));
    }

    private void fillCall(OurLog log, Step announced, int applications) {
        Rehearsal rehearsal = new Rehearsal();
        UUID call = OpenCall.idOf(announced);
        log.append(rehearsal.play(List.of(announced)));
        IntStream.range(0, applications).forEach(number -> {
            Stage stage = TEN.get(number % TEN.size());
            Life life = new Life(call);
            log.append(rehearsal.play(life.whole().subList(0, stage.steps)));
            rehearsal.keepCallsOnly();
            UUID application = life.applicationId();
            cases.get(stage).add(new Case(call, application, NameBasedId.of(application, "grant/1")));
        });
    }

    /** Any of those at a stage. */
    public Case any(Stage stage) {
        List<Case> some = cases.get(stage);
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
