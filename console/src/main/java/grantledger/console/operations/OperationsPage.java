package grantledger.console.operations;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Service;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the services are, also while one of them is away. */
@Controller
class OperationsPage {
    private static final int AGAIN_AFTER = 5;

    private final Services services;
    private final LastKnown known;
    private final Versions versions;
    private final Clock clock = Clock.systemUTC();

    OperationsPage(Services services, LastKnown known, Versions versions) {
        this.services = services;
        this.known = known;
        this.versions = versions;
    }

    @GetMapping("/operations")
    ModelAndView operations(Asked asked, HttpServletResponse response) {
        var now = asked.now();
        var last = known.at(now);
        var states = Stream.of(Service.QUERY, Service.COMMAND).map(this::state).toList();
        if (isSoonOtherwise(states)
                || last.map(at -> at.standing().isRebuilding()).orElse(false)) {
            response.setHeader("Refresh", String.valueOf(AGAIN_AFTER));
        }
        return new ModelAndView("operations/operations")
                .addObject("page", Page.of(now, "operations.title"))
                .addObject("states", states)
                .addObject("last", last)
                .addObject("now", clock.instant())
                .addObject("consoleVersion", versions.ofConsole());
    }

    private static boolean isSoonOtherwise(List<ServiceState> states) {
        return states.stream().anyMatch(state -> state.health().isAway());
    }

    private ServiceState state(Service service) {
        var health = Health.of(services.health(service));
        if (health.isAway()) {
            versions.forget(service);
        }
        return new ServiceState(
                service.name().toLowerCase(Locale.ROOT), health, versions.of(service), services.heard(service));
    }
}
