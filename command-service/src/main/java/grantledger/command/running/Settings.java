package grantledger.command.running;

import grantledger.eventlog.relaying.EventsTopic;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of {@code application.yaml} that are this project's own. */
@ConfigurationProperties("grantledger")
record Settings(int keptStates, int mostWaiting, Kafka kafka, Duration graceForHistory, Duration keysKept) {

    /** Where Kafka is, and the topic, with how it is made when it does not exist. */
    record Kafka(String servers, String topic, int partitions, short replication) {

        EventsTopic eventsTopic() {
            return new EventsTopic(servers, topic, partitions, replication);
        }
    }
}
