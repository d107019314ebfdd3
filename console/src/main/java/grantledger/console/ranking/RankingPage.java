package grantledger.console.ranking;

import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import grantledger.console.calls.Lists;
import grantledger.console.calls.StatusCounts;
import grantledger.console.contract.Answer;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;

/** A track's ranking, by the call's weights or by others that somebody tries out. */
@Controller
class RankingPage {
    private static final Set<String> UNDECIDED = Set.of("SUBMITTED", "COMPLETION_REQUESTED", "ELIGIBLE", "RECOMMENDED");

    private final Services services;
    private final RankingReads rankings;

    RankingPage(Services services, RankingReads rankings) {
        this.services = services;
        this.rankings = rankings;
    }

    @GetMapping("/calls/{callId}/ranking")
    ModelAndView ranking(
            Asked asked,
            @PathVariable String callId,
            @RequestParam(required = false) String track,
            @RequestParam(defaultValue = "") String weights,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam Map<String, String> fields) {
        var call = services.read(asked, Query.of("/api/calls/{}", callId));
        var weighed = Weights.of(call, weights);
        if (fields.keySet().stream().anyMatch(field -> field.startsWith(Weights.FIELD))) {
            return at(canonical(asked.address(), weighed.slid(fields)));
        }
        var ranking = new RankingAsked(
                callId,
                track == null ? call.at("/tracks/0/track").asString("") : track,
                weighed.weighNothing() ? "" : weights);
        return page.equals("line") ? toTheLine(asked, ranking) : shown(asked, call, ranking, weighed, page);
    }

    /** The page with its weights in the one parameter that people send to each other. */
    static Address canonical(Address address, Weights weights) {
        var fields = weights.criteria().stream()
                .map(criterion -> Weights.FIELD + criterion.id())
                .toArray(String[]::new);
        var bare = address.without(fields).without("weights", "page");
        return weights.areWhatIf() ? bare.set("weights", weights.text()) : bare;
    }

    private ModelAndView toTheLine(Asked asked, RankingAsked ranking) {
        var line = FundingLine.of(rankings.toTheLine(asked, ranking));
        int page = Math.max(0, line.before() - 1) / RankingReads.ON_A_PAGE;
        return at(new Address(asked.address().set("page", String.valueOf(page)).text() + "#line"));
    }

    private static ModelAndView at(Address address) {
        var view = new RedirectView(address.text());
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private ModelAndView shown(Asked asked, JsonNode call, RankingAsked ranking, Weights weights, String page) {
        Answer answer = rankings.page(asked, ranking, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0);
        var rows = RankedRow.of(answer.body().path("rows"));
        boolean nobodyWaits = nobodyWaits(call, ranking.track());
        return new ModelAndView("ranking/ranking")
                .addObject("page", page(asked, call, ranking).at(answer.asOf()))
                .addObject(
                        "ranking",
                        new ShownRanking(
                                ranking.callId(),
                                ranking.track(),
                                call.path("tracks")
                                        .valueStream()
                                        .map(one -> one.path("track").asString(""))
                                        .toList(),
                                rows,
                                Tie.of(rows, weights.criteria()),
                                FundingLine.of(rows),
                                Lists.paging(answer.body())))
                .addObject("weights", weights)
                .addObject("nobodyWaits", nobodyWaits)
                .addObject("beforeDecisions", nobodyWaits ? beforeDecisions(asked, ranking.callId()) : 0L)
                .addObject(
                        "crossing",
                        nobodyWaits || ranking.weights().isEmpty() || !weights.areWhatIf()
                                ? Crossing.NONE
                                : crossing(asked, ranking));
    }

    private static boolean nobodyWaits(JsonNode call, String track) {
        var ofTrack = call.path("tracks")
                .valueStream()
                .filter(one -> one.path("track").asString("").equals(track))
                .toList();
        return StatusCounts.of(ofTrack).total(UNDECIDED::contains) == 0;
    }

    private Crossing crossing(Asked asked, RankingAsked ranking) {
        return Crossing.between(rankings.toTheLine(asked, ranking.byTheCall()), rankings.toTheLine(asked, ranking));
    }

    /** The last position at which nothing was decided in the call; 0 where nothing is. */
    private long beforeDecisions(Asked asked, String callId) {
        var first = services.read(
                asked,
                Query.of("/api/decisions")
                        .with("callId", callId)
                        .with("sort", "position")
                        .with("size", 1));
        return Math.max(0, first.at("/rows/0/position").asLong(0) - 1);
    }

    private static Page page(Asked asked, JsonNode call, RankingAsked ranking) {
        return Page.of(asked, "ranking.title", asked.wording().value("track", ranking.track()))
                .under("page.navigation.calls", "/calls")
                .underTitled(call.path("title").asString(ranking.callId()), "/calls/" + ranking.callId());
    }
}
