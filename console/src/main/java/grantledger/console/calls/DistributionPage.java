package grantledger.console.calls;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where a call's money went, county by county. */
@Controller
class DistributionPage {
    private final Services services;

    DistributionPage(Services services) {
        this.services = services;
    }

    @GetMapping("/calls/{callId}/distribution")
    ModelAndView distribution(Asked asked, @PathVariable String callId) {
        var answer = services.answer(asked, Query.of("/api/calls/{}/distribution", callId));
        var call = services.read(asked, Query.of("/api/calls/{}", callId));
        return new ModelAndView("calls/distribution")
                .addObject(
                        "page",
                        Page.of(asked, "calls.distribution.title")
                                .under("page.navigation.calls", "/calls")
                                .underTitled(call.path("title").asString(callId), "/calls/" + callId)
                                .at(answer.asOf()))
                .addObject("callId", callId)
                .addObject("rows", answer.body().path("rows"))
                .addObject("total", answer.body().path("total"));
    }
}
