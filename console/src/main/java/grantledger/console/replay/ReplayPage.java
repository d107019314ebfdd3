package grantledger.console.replay;

import grantledger.console.asking.Asked;
import grantledger.console.calls.TrackMoney;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import grantledger.console.ranking.FundingLine;
import grantledger.console.ranking.RankedRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** What stood when an application was decided, and what follows from it. */
@Controller
class ReplayPage {
    private static final int MOST_ENTRIES = 500;

    private final Services services;

    ReplayPage(Services services) {
        this.services = services;
    }

    @GetMapping("/applications/{id}/replay")
    ModelAndView replay(Asked asked, @PathVariable String id) {
        var context = services.audit(asked, Query.of("/api/audit/decisions/{}/context", id))
                .body();
        var entries =
                Entries.of(register(asked, id), context.at("/decision/position").asLong(0));
        var rows = context.path("ranking").valueStream().map(RankedRow::ofOne).toList();
        return new ModelAndView("replay/replay")
                .addObject("page", page(asked, context, id))
                .addObject("id", id)
                .addObject("context", context)
                .addObject("verdict", Verdict.of(context))
                .addObject("bases", Bases.of(context))
                .addObject("entries", entries)
                .addObject("scorings", Scorings.of(context))
                .addObject("money", TrackMoney.of(context.path("budget")))
                .addObject("rows", rows)
                .addObject("line", FundingLine.of(rows));
    }

    /** Of now: also those that came after the one that is shown. */
    private JsonNode register(Asked asked, String id) {
        return services.readNow(
                        asked,
                        Query.of("/api/decisions")
                                .with("applicationId", id)
                                .with("sort", "position")
                                .with("size", MOST_ENTRIES))
                .path("rows");
    }

    /** The moment bar does not step event by event here: the page itself leads from entry to entry of the register. */
    private static Page page(Asked asked, JsonNode context, String id) {
        return Page.of(asked, "replay.title")
                .under("page.navigation.applications", "/applications")
                .underTitled(context.at("/application/applicant/name").asString(id), "/applications/" + id);
    }
}
