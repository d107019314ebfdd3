package grantledger.benchmark.measuring;

/** One of several that act side by side, each on its own. */
@FunctionalInterface
public interface Client {

    /** Does one thing to its end: for a write, until it is durable. */
    void act() throws Exception;

    /** Is called once when no more acts are wanted. */
    default void leave() throws Exception {}
}
