package grantledger.resilience.running;

import grantledger.embedded.EmbeddedKafka;
import java.nio.file.Path;

/** A Kafka broker as a program of its own, so that it can be killed. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** Directory, port, and the port that clients are told to use. */
    static void main(String[] arguments) throws InterruptedException {
        var directory = Path.of(arguments[0]);
        EmbeddedKafka.startBehind(Integer.parseInt(arguments[2]), directory, Integer.parseInt(arguments[1]));
        Thread.sleep(Long.MAX_VALUE);
    }
}
