package grantledger.console.deciding;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.contract.ServiceAway;
import grantledger.console.contract.Services;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks the service whether the reader may decide, by a dry run of what is proposed: it alone knows everybody who has had a hand in the
 * matter, also those whose part is set aside.
 */
@Component
class DryRuns {
    private static final int FORBIDDEN = 403;

    private final Services services;

    DryRuns(Services services) {
        this.services = services;
    }

    Door of(Asked asked, String applicationId, Optional<Proposal> proposal) {
        if (!asked.moment().isNow()) {
            return Door.of(Door.State.PAST);
        }
        if (proposal.isEmpty()) {
            return Door.of(Door.State.NOTHING);
        }
        return asked.person().is("DECISION_MAKER")
                ? tried(asked, applicationId, proposal.get())
                : new Door(Door.State.ROLE, "role-allows-command", "", List.of());
    }

    private Door tried(Asked asked, String applicationId, Proposal proposal) {
        var reasons = asked.wording().text("deciding.dryRunReasons");
        try {
            var answer = services.send(
                    asked, proposal.command(), proposal.body(applicationId, reasons), Map.of("Dry-Run", "true"));
            return Door.open(answer.path("events")
                    .valueStream()
                    .map(event -> event.path("type").asString(""))
                    .toList());
        } catch (Refused refused) {
            return closed(refused.problem());
        } catch (ServiceAway _) {
            return Door.of(Door.State.UNKNOWN);
        }
    }

    private static Door closed(Problem problem) {
        if (problem.rule().isEmpty()) {
            return Door.of(Door.State.UNKNOWN);
        }
        return new Door(
                problem.status() == FORBIDDEN ? Door.State.BARRED : Door.State.SHUT,
                problem.rule(),
                problem.title(),
                List.of());
    }
}
