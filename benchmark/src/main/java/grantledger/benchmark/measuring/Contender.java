package grantledger.benchmark.measuring;

/** What is measured beside others, on the same machine and material. */
@FunctionalInterface
public interface Contender {

    /** @param number of the client, from 0 */
    Client client(int number) throws Exception;

    /** Is called after each turn, to give back what the next one may need, such as connections. */
    default void rest() {}
}
