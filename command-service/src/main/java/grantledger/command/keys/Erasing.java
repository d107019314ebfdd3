package grantledger.command.keys;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.relaying.KeptList;
import grantledger.eventlog.threads.StandingThreads;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Destroys the keys of who has been erased. Each second the log is searched for new erasures: they are told to a list
 * that is kept apart, and then their keys are destroyed. At the start, once an hour, and as soon as the store of keys is
 * seen to have been put back, the whole list is read, and what of it turns up again is destroyed again. Every instance
 * does so; what one has done the others find done.
 */
public final class Erasing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long AT_ONCE = 20_000;
    private static final long LIST_EVERY_NANOS = Duration.ofHours(1).toNanos();

    private final ContactKeys keys;
    private final KeptList list;
    private final EventReader log;
    private final StandingThreads threads;
    private volatile String trouble = "The list of erasures has not been read yet";
    private long searched;
    private long kept = Long.MAX_VALUE;
    private long nextList = System.nanoTime();
    private volatile Thread thread;

    public Erasing(ContactKeys keys, KeptList list, EventReader log, StandingThreads threads) {
        this.keys = keys;
        this.list = list;
        this.log = log;
        this.threads = threads;
    }

    @Override
    public void start() {
        thread = threads.start("erasing", this::keepErasing);
    }

    @Override
    public void stop() {
        thread.interrupt();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Why nobody is erased at present, in words; otherwise null. */
    public String trouble() {
        return trouble;
    }

    private void keepErasing() {
        try {
            while (true) {
                eraseOrTellWhyNot();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            // the service stops
        }
    }

    private void eraseOrTellWhyNot() throws InterruptedException {
        try {
            erase();
            trouble = null;
        } catch (RuntimeException failure) {
            String why = String.valueOf(failure.getMessage());
            if (isRunning() && !why.equals(trouble)) {
                LOG.warn("Erasing pauses: {}", why);
            }
            trouble = why;
        }
    }

    private void erase() throws InterruptedException {
        noticeAStoreThatWasPutBack();
        search();
        if (System.nanoTime() - nextList >= 0) {
            destroyListed();
            nextList = System.nanoTime() + LIST_EVERY_NANOS;
        }
    }

    private void noticeAStoreThatWasPutBack() {
        long now = keys.searched();
        if (now < kept) {
            searched = now;
            nextList = System.nanoTime();
        }
        kept = now;
    }

    private void search() {
        long head = log.lastPosition();
        goBackWithTheLog(head);
        while (searched < head) {
            long upTo = Math.min(searched + AT_ONCE, head);
            List<Erasure> found = Erasure.between(searched, upTo, log);
            if (!found.isEmpty() || upTo - kept >= AT_ONCE) {
                keys.erase(found, upTo, this::announce);
                kept = Math.max(kept, upTo);
            }
            searched = upTo;
        }
    }

    /** A log that was put back gives the same positions to other events. */
    private void goBackWithTheLog(long head) {
        if (kept > head) {
            keys.goBack(head);
            kept = head;
        }
        searched = Math.min(searched, head);
    }

    private void announce(List<Erasure> news) {
        if (news.isEmpty()) {
            return;
        }
        try {
            list.add("erasures", news.stream().map(Erasure::json).toList());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    /** A list that was lost with Kafka is told anew what the log has. */
    private void destroyListed() throws InterruptedException {
        List<Erasure> listed = Erasure.allOf(list);
        if (listed.isEmpty()) {
            listed = Erasure.allOf(log);
            announce(listed);
        }
        keys.destroy(ContactKeys.commitments(listed));
    }
}
