package grantledger.resilience.judging;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Service;
import java.util.List;
import java.util.stream.Stream;

/** What the services say is wrong with them. */
record Alarms(Cluster cluster) {

    List<String> raised() {
        return cluster.services().flatMap(Alarms::raisedBy).toList();
    }

    private static Stream<String> raisedBy(Service service) {
        var health = service.health();
        if (health.isMissingNode()) {
            return Stream.of(service.name() + " does not answer");
        }
        return health.path("components")
                .propertyStream()
                .filter(component ->
                        !component.getValue().path("status").asString().equals("UP"))
                .map(component -> service.name() + " " + component.getKey() + " " + component.getValue());
    }
}
