package grantledger.command.eventlog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Groups appends that wait at the same time into one statement. Whoever finds nobody writing writes, its own request
 * and all that wait; then the first of those that came meanwhile takes over. With nobody else about, a request is
 * written by its own thread at once.
 */
final class GroupWriter {

    private static final int MOST_EVENTS = 1_000;

    private final int mostWaiting;
    private final Consumer<List<WaitingAppend>> write;
    private final Queue<WaitingAppend> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final ReentrantLock writing = new ReentrantLock();

    /**
     * @param mostWaiting how many requests may wait before more are turned away
     * @param write       writes a group and gives each of its requests an outcome; does not throw
     */
    GroupWriter(int mostWaiting, Consumer<List<WaitingAppend>> write) {
        this.mostWaiting = mostWaiting;
        this.write = write;
    }

    /** Returns the position before the request's first event, when it is durable. */
    long append(EncodedAppend append) {
        if (waitingCount.incrementAndGet() > mostWaiting) {
            waitingCount.decrementAndGet();
            throw new AppendRefused.Unavailable("Too many appends wait to be written", null);
        }
        WaitingAppend request = new WaitingAppend(append);
        waiting.add(request);
        while (!request.hasOutcome()) {
            if (writing.tryLock()) {
                writeOneGroup(request);
            } else {
                request.awaitOutcomeOrTurn();
            }
        }
        return request.outcome();
    }

    private void writeOneGroup(WaitingAppend mine) {
        try {
            if (!mine.hasOutcome()) {
                List<WaitingAppend> group = nextGroup();
                waitingCount.addAndGet(-group.size());
                write.accept(group);
            }
        } finally {
            writing.unlock();
        }
        WaitingAppend next = waiting.peek();
        if (next != null) {
            next.yourTurn();
        }
    }

    /** The longest run of waiting requests of which none looked at a stream that one before it changes. */
    private List<WaitingAppend> nextGroup() {
        List<WaitingAppend> group = new ArrayList<>();
        Set<UUID> changed = new HashSet<>();
        int events = 0;
        for (WaitingAppend next = waiting.peek(); next != null; next = waiting.peek()) {
            events += next.append().rows().size();
            boolean fits = group.isEmpty() || (events <= MOST_EVENTS && !looksAtAny(changed, next));
            if (!fits) {
                break;
            }
            changed.addAll(next.append().streams());
            group.add(waiting.remove());
        }
        return group;
    }

    private static boolean looksAtAny(Set<UUID> changed, WaitingAppend request) {
        return request.append().append().guards().stream().anyMatch(guard -> changed.contains(guard.stream()));
    }
}
