package grantledger.projections.folding;

import java.util.ArrayList;
import java.util.List;

/**
 * What of the records received from one partition can be folded. Records sent twice are dropped. A record that comes
 * after a missing one is left out, with all that follow, until the missing one is delivered again.
 *
 * @param next what has been folded once {@code events} have been
 * @param obstacle why not everything can be folded, or null
 */
public record Batch(List<Item> events, Progress next, Obstacle obstacle) {

    /** An event that can be folded, and how far the partition has been folded just before it. */
    public record Item(Received.Fact event, Progress before) {}

    public static Batch of(Progress folded, List<Received> received) {
        Sifting sifting = new Sifting(folded, received);
        for (Received record : received) {
            switch (record) {
                case Received.Unreadable unreadable -> {
                    return sifting.until(new Obstacle.Poison(unreadable.offset(), 0, unreadable.reason()));
                }
                case Received.Legible legible -> sifting.add(legible);
            }
        }
        return sifting.until(sifting.hole);
    }

    /** The same batch, ended just before the item, which cannot be folded. */
    public Batch until(Item item, RuntimeException failure) {
        return new Batch(
                List.copyOf(events.subList(0, events.indexOf(item))),
                item.before(),
                new Obstacle.Poison(
                        item.event().offset(), item.event().position(), String.valueOf(failure.getMessage())));
    }

    /** One pass over the records, in their order. */
    private static final class Sifting {

        private final List<Item> events = new ArrayList<>();
        private Progress progress;
        private Obstacle.Hole hole;
        /** Whether every record up to here has been folded or needs not be. */
        private boolean inFlow;

        private Sifting(Progress folded, List<Received> received) {
            progress = folded;
            inFlow = !received.isEmpty() && received.getFirst().offset() == folded.nextOffset();
        }

        private void add(Received.Legible record) {
            if (record.position() <= progress.position()) {
                progress = inFlow ? progress.past(record.offset()) : progress;
            } else if (record.after() > progress.position()) {
                hole = hole != null ? hole : new Obstacle.Hole(record.offset(), record.position(), record.after());
                inFlow = false;
            } else {
                follow(record);
            }
        }

        private void follow(Received.Legible record) {
            if (record instanceof Received.Fact event) {
                events.add(new Item(event, progress));
            }
            progress = new Progress(record.offset() + 1, record.position());
            hole = null;
            inFlow = true;
        }

        private Batch until(Obstacle obstacle) {
            return new Batch(events, progress, obstacle);
        }
    }
}
