package grantledger.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 *
 * <p>Those who were in the last group tend to come back together with their next request, just after somebody else has
 * begun to wait. So a group waits a moment until it is as large as the last one: otherwise every other group would be of
 * one request, and cost as much as a full one.
 */
final class GroupWriter {

    private static final int MOST_EVENTS = 1_000;

    /** About as long as the disk takes to make a group durable. */
    private static final long MOMENT_NANOS = Duration.ofNanos(150_000).toNanos();

    /** Whoever asked has about as long again before giving up. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final int mostWaiting;
    private final Duration longestWait;
    private final Consumer<List<WaitingAppend>> write;
    private final Queue<WaitingAppend> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waitingCount = new AtomicInteger();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile int lastSize = 1;

    /**
     * @param mostWaiting how many requests may wait before more are turned away
     * @param write       writes a group and gives each of its requests an outcome; does not throw
     */
    GroupWriter(int mostWaiting, Consumer<List<WaitingAppend>> write) {
        this(mostWaiting, LONGEST_WAIT, write);
    }

    /** @param longestWait after which a request that has not been sent is turned away instead */
    GroupWriter(int mostWaiting, Duration longestWait, Consumer<List<WaitingAppend>> write) {
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait;
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
        boolean patient = true;
        while (!request.hasOutcome()) {
            if ((!patient || isLargeEnough()) && writing.tryLock()) {
                writeOneGroup(request);
            } else if (patient && isNextToWrite(request)) {
                request.awaitOutcomeOrTurn(MOMENT_NANOS);
                patient = false;
            } else {
                request.awaitOutcomeOrTurn();
            }
        }
        return request.outcome();
    }

    int waiting() {
        return waitingCount.get();
    }

    private boolean isLargeEnough() {
        return waitingCount.get() >= lastSize;
    }

    private boolean isNextToWrite(WaitingAppend request) {
        return !writing.isLocked() && waiting.peek() == request;
    }

    private void writeOneGroup(WaitingAppend mine) {
        try {
            turnAwayThoseWhoWaitTooLong();
            if (!mine.hasOutcome()) {
                List<WaitingAppend> group = nextGroup();
                waitingCount.addAndGet(-group.size());
                lastSize = group.size();
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

    private void turnAwayThoseWhoWaitTooLong() {
        for (WaitingAppend next = waiting.peek(); next != null && next.hasWaited(longestWait); next = waiting.peek()) {
            waiting.remove();
            waitingCount.decrementAndGet();
            next.refused(new AppendRefused.Unavailable("The event log does not get to write the append", null));
        }
    }

    /** The longest run of waiting requests of which none rests on a stream that one before it changes. */
    private List<WaitingAppend> nextGroup() {
        List<WaitingAppend> group = new ArrayList<>();
        Map<UUID, Set<String>> changed = new HashMap<>();
        int events = 0;
        for (WaitingAppend next = waiting.peek(); next != null; next = waiting.peek()) {
            events += next.append().rows().size();
            boolean fits = group.isEmpty() || (events <= MOST_EVENTS && !looksAtAny(changed, next));
            if (!fits) {
                break;
            }
            next.append()
                    .append()
                    .events()
                    .forEach(event -> changed.computeIfAbsent(event.stream(), _ -> new HashSet<>())
                            .add(event.type()));
            group.add(waiting.remove());
        }
        return group;
    }

    private static boolean looksAtAny(Map<UUID, Set<String>> changed, WaitingAppend request) {
        return request.append().append().guards().stream()
                .anyMatch(guard -> !guard.passing().containsAll(changed.getOrDefault(guard.stream(), Set.of())));
    }
}
