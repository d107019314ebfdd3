package grantledger.eventlog.relaying;

import grantledger.format.brokers.Brokers;

/**
 * A topic that something of the log is published to: its events, or what was sealed of them.
 *
 * @param brokers     where Kafka is
 * @param partitions  into how many the topic is cut when it is made; fixed from then on, because a stream's partition
 *                    follows from it
 * @param replication of its records, when it is made
 */
public record EventsTopic(Brokers brokers, String name, int partitions, short replication) {

    /** The largest record that may be sent: twice what anybody reads. */
    static final int LARGEST_RECORD = 2 * 1024 * 1024;

    KafkaTopic open() {
        return new KafkaTopic(this);
    }
}
