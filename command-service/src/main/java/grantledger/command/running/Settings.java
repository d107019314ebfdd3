package grantledger.command.running;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of {@code application.yaml} that are this project's own. */
@ConfigurationProperties("grantledger")
record Settings(int keptStates, int mostWaiting, Kafka kafka, Duration graceForHistory) {

    /** Where Kafka is, and how the topic is made when it does not exist. */
    record Kafka(String servers, int partitions, short replication) {}
}
