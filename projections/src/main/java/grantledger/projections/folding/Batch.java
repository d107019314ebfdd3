package grantledger.projections.folding;

import java.util.List;

/**
 * What of the records received from one partition can be folded. Records sent twice are dropped. A record that comes
 * after a missing one is left out, with all that follow, until the missing one is delivered again. Where a record does
 * not agree with what has been folded, the topic tells another history, and nothing of it may be folded.
 *
 * @param next what has been folded once {@code events} have been
 * @param obstacle why not everything can be folded, or null
 */
public record Batch(List<Item> events, Progress next, Obstacle obstacle) {

    /** An event that can be folded, and how far the partition has been folded just before it. */
    public record Item(Received.Fact event, Progress before) {}

    public Batch {
        events = List.copyOf(events);
    }

    /** @param known the ids at the positions of {@link #repeats} */
    public static Batch of(Progress folded, List<Received> received, Known known) {
        Sifting sifting = new Sifting(folded, received, known);
        for (Received record : received) {
            switch (record) {
                case Received.Unreadable unreadable -> {
                    return sifting.until(new Obstacle.Poison(unreadable.offset(), 0, unreadable.reason()));
                }
                case Received.Fact event -> {
                    Obstacle obstacle = sifting.add(event);
                    if (obstacle != null) {
                        return sifting.until(obstacle);
                    }
                }
            }
        }
        return sifting.end();
    }

    /** The records whose positions have been folded already, if it is the same history. */
    public static List<Received.Fact> repeated(Progress folded, List<Received> received) {
        return facts(received).stream()
                .filter(event -> event.position() <= folded.position())
                .toList();
    }

    /** The positions of {@link #repeated}, each once. */
    public static List<Long> repeats(Progress folded, List<Received> received) {
        return repeated(folded, received).stream()
                .map(Received.Fact::position)
                .distinct()
                .toList();
    }

    /** The records that could be read. */
    public static List<Received.Fact> facts(List<Received> received) {
        return received.stream()
                .filter(Received.Fact.class::isInstance)
                .map(Received.Fact.class::cast)
                .toList();
    }

    /** The same batch, ended just before the item, which cannot be folded. */
    public Batch until(Item item, RuntimeException failure) {
        return new Batch(
                events.subList(0, events.indexOf(item)),
                item.before(),
                new Obstacle.Poison(
                        item.event().offset(), item.event().position(), String.valueOf(failure.getMessage())));
    }
}
