package grantledger.resilience.faults;

import grantledger.resilience.running.Cluster;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The topic of the events, as somebody with the right to do so can spoil it. */
record Topic(String servers) {
    static final String NAME = "grantledger.events";

    static Topic of(Cluster cluster) {
        return new Topic(cluster.kafkaServers());
    }

    void remove() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.deleteTopics(List.of(NAME)).all().get();
        }
    }
}
