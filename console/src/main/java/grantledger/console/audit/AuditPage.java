package grantledger.console.audit;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Refused;
import grantledger.console.contract.Service;
import grantledger.console.contract.Services;
import grantledger.console.operations.Health;
import grantledger.console.page.OnlyFor;
import grantledger.console.page.Page;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an auditor begins: the latest checkpoint, whether what was sealed holds, and the way on. */
@Controller
class AuditPage {
    private static final int LATEST = 10;
    static final String[] AUDITORS = {"AUDITOR", "ADMIN"};

    private final Services services;

    AuditPage(Services services) {
        this.services = services;
    }

    @GetMapping("/audit")
    ModelAndView audit(Asked asked) {
        OnlyFor.roles(asked, AUDITORS);
        var decisions = services.answer(asked, Query.of("/api/decisions").with("size", LATEST));
        return new ModelAndView("audit/audit")
                .addObject("page", Page.of(asked, "audit.title").at(decisions.asOf()))
                .addObject("checkpoint", checkpoint(asked))
                .addObject("proof", Health.of(services.health(Service.QUERY)).part("proof"))
                .addObject(
                        "sealing", Health.of(services.health(Service.COMMAND)).part("sealing"))
                .addObject(
                        "decisions",
                        decisions
                                .body()
                                .path("rows")
                                .valueStream()
                                .map(Decided::of)
                                .toList());
    }

    /** Empty until the log has sealed anything that the query-service could compare. */
    private Optional<Checkpoint> checkpoint(Asked asked) {
        try {
            return Checkpoint.of(services.text(asked.now(), Query.of("/log/checkpoint")));
        } catch (Refused none) {
            if (none.problem().status() == 404) {
                return Optional.empty();
            }
            throw none;
        }
    }
}
