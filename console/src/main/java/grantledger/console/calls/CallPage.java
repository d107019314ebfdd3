package grantledger.console.calls;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.forms.actions.ActionList;
import grantledger.console.page.Page;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One call: its terms, its money, and how its applications stand. */
@Controller
class CallPage {
    private final Services services;
    private final ActionList actions;

    CallPage(Services services, ActionList actions) {
        this.services = services;
        this.actions = actions;
    }

    @GetMapping("/calls/{callId}")
    ModelAndView call(Asked asked, @PathVariable String callId) {
        var answer = services.answer(asked, Query.of("/api/calls/{}", callId));
        var call = answer.body();
        var page = Page.titled(asked, call.path("title").asString(callId))
                .under("page.navigation.calls", "/calls")
                .at(answer.asOf());
        return new ModelAndView("calls/call")
                .addObject("page", page)
                .addObject("actions", actions.ofCall(page, call))
                .addObject("call", call)
                .addObject("time", CallTime.of(call, When.of(asked.moment(), Instant.now())))
                .addObject("money", TrackMoney.of(call.path("tracks")))
                .addObject("counts", StatusCounts.of(call.path("tracks")))
                .addObject("whole", WholePicture.isFor(asked.person()));
    }
}
