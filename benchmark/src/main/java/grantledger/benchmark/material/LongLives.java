package grantledger.benchmark.material;

import grantledger.command.eventlog.NewEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Applications that have come a long way, and the command that comes next for each. */
public final class LongLives {

    /** Events of each application. */
    public static final int LENGTH = 50;

    private final Rehearsal rehearsal = new Rehearsal();
    private final List<NewEvent> call;
    private final List<List<Step>> lives;

    /** @param name of the call */
    public LongLives(String name, int applications) {
        Step announced = OpenCall.announced(name);
        UUID callId = OpenCall.idOf(announced);
        this.call = rehearsal.play(List.of(announced));
        this.lives = Stream.generate(() -> new Life(callId).lengthy(LENGTH + 1))
                .limit(applications)
                .toList();
    }

    public List<NewEvent> call() {
        return call;
    }

    /** The events of an application so far. */
    public List<NewEvent> past(int application) {
        synchronized (rehearsal) {
            rehearsal.keepCallsOnly();
            return rehearsal.play(lives.get(application).subList(0, LENGTH));
        }
    }

    public Step next(int application) {
        return lives.get(application).get(LENGTH);
    }
}
