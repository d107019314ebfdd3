package grantledger.query.folding;

import grantledger.events.Event;
import grantledger.format.RecordFormat.Message;
import grantledger.format.Recorded;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the records that arrived from one partition can be folded. Records sent twice are dropped. A record that
 * comes after a missing one is left out, with all that follow, until the missing one is delivered again.
 *
 * @param next what has been folded once {@code events} have been
 * @param stop why not everything can be folded, or null
 */
record Batch(List<Item> events, Progress next, Stop stop) {

    record Item(Arrived arrived, Progress before) {

        Recorded<Event> recorded() {
            return arrived.event();
        }

        long offset() {
            return arrived.offset();
        }

        ByteBuffer payload() {
            return ByteBuffer.wrap(arrived.payload());
        }
    }

    static Batch of(Progress folded, List<Arrived> arrived) {
        List<Item> events = new ArrayList<>();
        Progress progress = folded;
        Stop.Hole hole = null;
        boolean inFlow = !arrived.isEmpty() && arrived.getFirst().offset() == folded.nextOffset();
        for (Arrived record : arrived) {
            if (record.message() == null) {
                return new Batch(events, progress, new Stop.Poison(record.offset(), 0, record.unreadable()));
            }
            Message message = record.message();
            if (message.position() <= progress.position()) {
                progress = inFlow ? progress.past(record.offset()) : progress;
            } else if (message.after() > progress.position()) {
                hole = hole != null ? hole : new Stop.Hole(record.offset(), message.position(), message.after());
                inFlow = false;
            } else {
                if (record.event() != null) {
                    events.add(new Item(record, progress));
                }
                progress = new Progress(record.offset() + 1, message.position());
                hole = null;
                inFlow = true;
            }
        }
        return new Batch(events, progress, hole);
    }

    /** Whether there is nothing to fold, and nothing that stops. */
    boolean isOnlyProgress() {
        return events.isEmpty() && stop == null;
    }

    /** The same batch, ended just before the item, which cannot be folded. */
    Batch until(Item item, RuntimeException failure) {
        return new Batch(
                List.copyOf(events.subList(0, events.indexOf(item))),
                item.before(),
                new Stop.Poison(item.offset(), item.recorded().position(), String.valueOf(failure.getMessage())));
    }
}
