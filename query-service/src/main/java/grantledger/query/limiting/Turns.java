package grantledger.query.limiting;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Some reads at once, while some more wait, in the order in which they came, for as long as they may. One person has some of the
 * turns, and half of the places to wait in, so that there are always some for the others.
 */
final class Turns {

    /** What came of asking for a turn. */
    enum Outcome {
        BEGUN,
        /** As many as may are waiting, or none came in time. */
        TOO_MANY,
        /** As many of this person as may are waiting. */
        TOO_MANY_OF_ONE
    }

    private final int atOnce;
    private final int most;
    private final Semaphore turns;
    private final Semaphore places;
    private final int turnsOfOne;
    private final int placesOfOne;
    private final Duration patience;
    private final Map<String, Own> people = new ConcurrentHashMap<>();

    /** The turns of somebody who has reads here. */
    private record Own(Semaphore turns, int reads) {

        Own with(int more) {
            return new Own(turns, reads + more);
        }
    }

    Turns(int atOnce, int ofOnePerson, int waiting, Duration patience) {
        this.atOnce = atOnce;
        this.most = atOnce + waiting;
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(most);
        this.turnsOfOne = ofOnePerson;
        this.placesOfOne = ofOnePerson + waiting / 2;
        this.patience = patience;
    }

    /** Whether the read may go on; one that has begun has to {@link #end} its turn. */
    Outcome begin(String person) throws InterruptedException {
        if (!places.tryAcquire()) {
            return Outcome.TOO_MANY;
        }
        Own own = people.compute(
                person, (_, known) -> known == null ? new Own(new Semaphore(turnsOfOne, true), 1) : known.with(1));
        if (own.reads() > placesOfOne) {
            leave(person);
            return Outcome.TOO_MANY_OF_ONE;
        }
        boolean begun = false;
        try {
            begun = begin(own.turns(), System.nanoTime() + patience.toNanos());
            return begun ? Outcome.BEGUN : Outcome.TOO_MANY;
        } finally {
            if (!begun) {
                leave(person);
            }
        }
    }

    /** The own turn first: who waits for themselves waits in nobody's way. */
    private boolean begin(Semaphore own, long until) throws InterruptedException {
        if (!own.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        boolean begun = false;
        try {
            begun = turns.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            return begun;
        } finally {
            if (!begun) {
                own.release();
            }
        }
    }

    /** How many have a turn. */
    int running() {
        return atOnce - turns.availablePermits();
    }

    /** How many wait for one. */
    int waiting() {
        return Math.max(most - places.availablePermits() - running(), 0);
    }

    void end(String person) {
        turns.release();
        people.get(person).turns().release();
        leave(person);
    }

    private void leave(String person) {
        people.computeIfPresent(person, (_, own) -> own.reads() == 1 ? null : own.with(-1));
        places.release();
    }
}
