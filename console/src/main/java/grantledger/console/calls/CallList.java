package grantledger.console.calls;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All calls, latest first. */
@Controller
class CallList {
    private final Services services;

    CallList(Services services) {
        this.services = services;
    }

    @GetMapping("/calls")
    ModelAndView calls(Asked asked) {
        var answer = services.answer(asked, Query.of("/api/calls"));
        return new ModelAndView("calls/calls")
                .addObject("page", Page.of(asked, "calls.title").at(answer.asOf()))
                .addObject("calls", answer.body().path("rows"));
    }
}
