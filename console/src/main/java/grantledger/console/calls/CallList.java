package grantledger.console.calls;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.forms.actions.ActionList;
import grantledger.console.page.Page;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All calls, latest first. */
@Controller
class CallList {
    private static final int ON_A_PAGE = 50;

    private final Services services;
    private final ActionList actions;

    CallList(Services services, ActionList actions) {
        this.services = services;
        this.actions = actions;
    }

    @GetMapping("/calls")
    ModelAndView calls(
            Asked asked, @RequestParam(required = false) String q, @RequestParam(required = false) String page) {
        var query = Query.of("/api/calls").with("q", q).with("page", page).with("size", ON_A_PAGE);
        var answer = services.answer(asked, query);
        var at = When.of(asked.moment(), Instant.now());
        var shown = Page.of(asked, "calls.title").at(answer.asOf());
        return new ModelAndView("calls/calls")
                .addObject("page", shown)
                .addObject("announcing", actions.ofNothing(shown).to("announce-call"))
                .addObject("calls", ListedCall.of(answer.body().path("rows"), at))
                .addObject("q", q == null ? "" : q)
                .addObject("paging", Lists.paging(answer.body()));
    }
}
