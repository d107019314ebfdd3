package grantledger.projections.folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One pass over the records of a partition, in their order. */
final class Sifting {

    private final List<Batch.Item> events = new ArrayList<>();
    private final Map<Long, UUID> ids;
    private UUID log;
    private Progress progress;
    private Obstacle.Hole hole;
    /** Whether every record up to here has been folded or needs not be. */
    private boolean inFlow;

    Sifting(Progress folded, List<Received> received, Known known) {
        ids = new HashMap<>(known.ids());
        log = known.log();
        progress = folded;
        inFlow = !received.isEmpty() && received.getFirst().offset() == folded.nextOffset();
    }

    /** Returns why nothing can be folded from this record on, or null. */
    Obstacle add(Received.Fact event) {
        if (log != null && !log.equals(event.log())) {
            return new Obstacle.Fork(
                    event.position(),
                    "Position %d on the topic is of the log %s, and the views hold the log %s"
                            .formatted(event.position(), event.log(), log));
        }
        log = event.log();
        if (event.sent().size() != progress.sent().size()) {
            return new Obstacle.Poison(
                    event.offset(),
                    event.position(),
                    "It was sent to one of %d partitions, and the views are folded from %d"
                            .formatted(event.sent().size(), progress.sent().size()));
        }
        return event.position() <= progress.position() ? repeated(event) : next(event);
    }

    private Obstacle repeated(Received.Fact event) {
        UUID folded = event.position() == progress.position() ? progress.place().eventId() : ids.get(event.position());
        if (!event.eventId().equals(folded)) {
            return new Obstacle.Fork(
                    event.position(),
                    "Position %d is event %s on the topic, and %s in the views"
                            .formatted(
                                    event.position(),
                                    event.eventId(),
                                    folded == null ? "none of this partition" : folded));
        }
        progress = inFlow ? progress.past(event.offset()) : progress;
        return null;
    }

    private Obstacle next(Received.Fact event) {
        if (event.after().position() > progress.position()) {
            hole = hole != null
                    ? hole
                    : new Obstacle.Hole(
                            event.offset(), event.position(), event.after().position());
            inFlow = false;
        } else if (event.after().equals(progress.place())) {
            follow(event);
        } else {
            return new Obstacle.Fork(
                    progress.position(),
                    "Position %d on the topic comes after event %s at %d, and the views hold event %s at %d"
                            .formatted(
                                    event.position(),
                                    event.after().eventId(),
                                    event.after().position(),
                                    progress.place().eventId(),
                                    progress.position()));
        }
        return null;
    }

    private void follow(Received.Fact event) {
        events.add(new Batch.Item(event, progress));
        ids.put(event.position(), event.eventId());
        progress = Progress.after(event);
        hole = null;
        inFlow = true;
    }

    Batch until(Obstacle obstacle) {
        return new Batch(events, progress, obstacle);
    }

    Batch end() {
        return until(hole);
    }
}
