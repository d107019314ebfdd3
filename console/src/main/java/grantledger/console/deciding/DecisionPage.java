package grantledger.console.deciding;

import grantledger.console.asking.Asked;
import grantledger.console.calls.TrackMoney;
import grantledger.console.contract.Answer;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import java.util.List;
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
    private final Doors doors;

    DecisionPage(Services services, Doors doors) {
        this.services = services;
        this.doors = doors;
    }

    @GetMapping("/applications/{id}/decision")
    ModelAndView decision(Asked asked, @PathVariable String id) {
        var answer = services.answer(asked, Query.of("/api/applications/{}", id));
        var application = answer.body();
        var call = services.read(
                asked,
                Query.of("/api/calls/{}", application.path("callId").asString("")));
        var proposal = Proposal.of(application);
        var door = doors.of(asked, id, proposal);
        return new ModelAndView("deciding/decision")
                .addObject("page", page(asked, answer, id))
                .addObject("application", application)
                .addObject("call", call)
                .addObject("money", money(call, application))
                .addObject("proposal", proposal)
                .addObject("fourEyes", FourEyes.of(application))
                .addObject("door", door)
                .addObject(
                        "steps",
                        asked.moment().isNow()
                                ? NextSteps.of(application, proposal, asked.person(), door.isBarred())
                                : List.of());
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
