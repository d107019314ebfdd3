package grantledger.console.operations;

import grantledger.console.contract.Refused;
import grantledger.console.contract.Service;
import grantledger.console.contract.ServiceAway;
import grantledger.console.contract.Services;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which version of its contract each service speaks. It is asked once, and anew when the service has been away. */
@Component
class Versions {
    private final Services services;
    private final Map<Service, String> known = new ConcurrentHashMap<>();

    Versions(Services services) {
        this.services = services;
    }

    Optional<String> of(Service service) {
        return Optional.ofNullable(known.computeIfAbsent(service, this::ask));
    }

    void forget(Service service) {
        known.remove(service);
    }

    private String ask(Service service) {
        try {
            return services.description(service).path("info").path("version").asString(null);
        } catch (ServiceAway | Refused _) {
            return null;
        }
    }

    /** Of the console itself, where it runs from its archive. */
    String ofConsole() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
