package grantledger.resilience.judging;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Service;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the services say is wrong with them: what is DOWN has stopped, the rest is trouble that passes. */
record Alarms(List<String> stops, List<String> others) {

    static Alarms raised(Cluster cluster) {
        var all = cluster.services().flatMap(Alarms::raisedBy).toList();
        return new Alarms(
                all.stream().filter(Alarms::isStop).toList(),
                all.stream().filter(it -> !isStop(it)).toList());
    }

    boolean isEmpty() {
        return stops.isEmpty() && others.isEmpty();
    }

    private static Stream<String> raisedBy(Service service) {
        var health = service.health();
        if (health.isMissingNode()) {
            return Stream.of(service.name() + " does not answer");
        }
        return health.path("components")
                .propertyStream()
                .filter(component -> !status(component.getValue()).equals("UP"))
                .map(component -> "%s %s is %s: %s"
                        .formatted(
                                service.name(),
                                component.getKey(),
                                status(component.getValue()),
                                component.getValue().path("details")));
    }

    private static String status(JsonNode component) {
        return component.path("status").asString();
    }

    private static boolean isStop(String alarm) {
        return alarm.contains(" is DOWN: ");
    }
}
