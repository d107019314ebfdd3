package grantledger.benchmark.material;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Applications that have come a long way, and the command that comes next for each. */
public final class LongLives {

    /** Events of each application. */
    public static final int LENGTH = 50;

    private final Rehearsal rehearsal = new Rehearsal();
    private final Step announced;
    private final List<List<Step>> lives;

    /** @param name of the call */
    public LongLives(String name, int applications) {
        this.announced = OpenCall.announced(name);
        UUID callId = OpenCall.idOf(announced);
        rehearsal.play(List.of(announced));
        this.lives = Stream.generate(() -> new Life(callId).lengthy(LENGTH + 1))
                .limit(applications)
                .toList();
    }

    /** The call of all of them. */
    public Step announced() {
        return announced;
    }

    /** The commands that an application has come so far by, with one event each. */
    public List<Step> past(int application) {
        return lives.get(application).subList(0, LENGTH);
    }

    /** Their events. */
    public List<Occurrence> pastEvents(int application) {
        synchronized (rehearsal) {
            rehearsal.keepCallsOnly();
            return rehearsal.play(past(application));
        }
    }

    public Step next(int application) {
        return lives.get(application).get(LENGTH);
    }
}
