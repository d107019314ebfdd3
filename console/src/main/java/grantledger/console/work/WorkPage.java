package grantledger.console.work;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Service;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import grantledger.console.register.Registers;
import grantledger.console.register.Wish;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** My work. */
@Controller
class WorkPage {
    private static final int LATEST = 5;

    /** For the others nothing of what there is can be told. */
    private static final String[] THOSE_WHO_READ = {
        "APPLICANT", "OFFICER", "ASSESSOR", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "REPORTER", "ADMIN"
    };

    private final Services services;

    WorkPage(Services services) {
        this.services = services;
    }

    @GetMapping("/")
    ModelAndView work(Asked asked) {
        var page = Page.of(asked, "work.title");
        var rows = rows(asked);
        var work = new MyWork(
                rows.stream()
                        .filter(Predicate.not(WorkPage::isOverview))
                        .map(row -> waiting(row, page))
                        .toList(),
                rows.stream()
                        .filter(WorkPage::isOverview)
                        .map(row -> waiting(row, page))
                        .toList(),
                latestDecisions(asked),
                proof(asked));
        return new ModelAndView("work/work").addObject("page", page).addObject("work", work);
    }

    private List<JsonNode> rows(Asked asked) {
        return asked.person().is(THOSE_WHO_READ)
                ? services.read(asked, Query.of("/api/work"))
                        .path("rows")
                        .valueStream()
                        .toList()
                : List.of();
    }

    /** Something that is there to be looked at, and asks nothing of anybody. */
    private static boolean isOverview(JsonNode row) {
        return row.path("urgency").asString("").equals("NONE");
    }

    private static Waiting waiting(JsonNode row, Page page) {
        var task = row.path("task").asString("").toLowerCase(Locale.ROOT).replace('_', '-');
        return new Waiting(
                page.text("work.task." + task),
                row.path("count").asLong(),
                page.link(Registers.of(row.path("list").asString("")).address()),
                row.path("urgency").asString("").equals("LATE"));
    }

    private List<JsonNode> latestDecisions(Asked asked) {
        return isChecking(asked)
                ? services.read(
                                asked,
                                Wish.of(Registers.DECISIONS.register(), Map.of())
                                        .first(LATEST))
                        .path("rows")
                        .valueStream()
                        .toList()
                : List.of();
    }

    private JsonNode proof(Asked asked) {
        return isChecking(asked)
                ? services.health(Service.QUERY)
                        .map(health -> health.at("/components/proof"))
                        .orElse(MissingNode.getInstance())
                : MissingNode.getInstance();
    }

    private static boolean isChecking(Asked asked) {
        return asked.person().is("AUDITOR");
    }
}
