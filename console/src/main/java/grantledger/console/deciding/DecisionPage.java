package grantledger.console.deciding;

import grantledger.console.asking.Asked;
import grantledger.console.calls.TrackMoney;
import grantledger.console.contract.Answer;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.forms.actions.ActionList;
import grantledger.console.forms.actions.Actions;
import grantledger.console.page.Page;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** An application before its decision and after it: four eyes made visible. */
@Controller
class DecisionPage {
    private final Services services;
    private final DryRuns dryRuns;
    private final ActionList actions;

    DecisionPage(Services services, DryRuns dryRuns, ActionList actions) {
        this.services = services;
        this.dryRuns = dryRuns;
        this.actions = actions;
    }

    @GetMapping("/applications/{id}/decision")
    ModelAndView decision(Asked asked, @PathVariable String id) {
        var answer = services.answer(asked, Query.of("/api/applications/{}", id));
        var application = answer.body();
        var call = services.read(
                asked, Query.of("/api/calls/{}", application.path("callId").asString("")));
        var proposal = Proposal.of(application);
        var door = dryRuns.of(asked, id, proposal);
        var page = page(asked, answer, id);
        return new ModelAndView("deciding/decision")
                .addObject("page", page)
                .addObject("application", application)
                .addObject("call", call)
                .addObject("money", money(call, application))
                .addObject("proposal", proposal)
                .addObject("fourEyes", FourEyes.of(application))
                .addObject("door", door)
                .addObject("actions", offered(page, application, proposal, door));
    }

    /** The form of what is proposed has its sum, to be changed there. */
    private Actions offered(Page page, JsonNode application, Optional<Proposal> proposal, Door door) {
        var about = actions.ofApplication(page, application).only(Steps.offered(door));
        var open = about.open().stream()
                .map(action -> proposal.map(one -> one.filled(action)).orElse(action))
                .toList();
        return new Actions(open, about.closed());
    }

    private static Optional<TrackMoney> money(JsonNode call, JsonNode application) {
        return TrackMoney.of(call.path("tracks")).stream()
                .filter(track -> track.track().equals(application.path("track").asString("")))
                .findFirst();
    }

    private static Page page(Asked asked, Answer answer, String id) {
        return Page.of(asked, "deciding.title")
                .under("page.navigation.applications", "/applications")
                .underTitled(answer.body().at("/applicant/name").asString(id), "/applications/" + id)
                .at(answer.asOf());
    }
}
