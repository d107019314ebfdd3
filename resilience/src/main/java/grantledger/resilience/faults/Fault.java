package grantledger.resilience.faults;

import grantledger.resilience.running.Cluster;
import java.util.Random;

/**
 * Something that goes wrong while people work.
 *
 * @param name      as it stands in the table
 * @param runs      how often it is tried before it counts as tried
 * @param aftermath what may be left of the system
 */
public record Fault(String name, int runs, Aftermath aftermath, Strike strike) {

    /** What a fault may leave behind. */
    public enum Aftermath {
        /** All goes on, nothing is missing. */
        WHOLE,
        /** Something is beyond repair, and the system must say so and stop; the next run has a new one. */
        LOUD
    }

    /** Does it, and returns when it is over or is to be mended. */
    @FunctionalInterface
    public interface Strike {
        /** @param chance decides what the fault leaves open, such as which of two instances is struck */
        void on(Cluster cluster, Random chance) throws Exception;
    }

    /** The system outlives it. */
    public static Fault survived(String name, int runs, Strike strike) {
        return new Fault(name, runs, Aftermath.WHOLE, strike);
    }

    /** The system need not outlive it, but must say so. */
    static Fault loud(String name, int runs, Strike strike) {
        return new Fault(name, runs, Aftermath.LOUD, strike);
    }
}
