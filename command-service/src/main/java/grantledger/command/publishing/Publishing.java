package grantledger.command.publishing;

import grantledger.eventlog.relaying.EventsTopic;
import grantledger.format.brokers.BrokerAccess;
import grantledger.format.brokers.Brokers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Kafka is, and the topic, with how it is made when it does not exist. */
@ConfigurationProperties("grantledger.kafka")
public record Publishing(
        String servers, @DefaultValue BrokerAccess access, String topic, int partitions, short replication) {

    /** The advisory lock that is held by whose turn it is to publish; any number will do, as long as it stays. */
    public static final long TURN = 0x6772_616e_7401L;

    public Brokers brokers() {
        return new Brokers(servers, access);
    }

    public EventsTopic eventsTopic() {
        return new EventsTopic(brokers(), topic, partitions, replication);
    }
}
