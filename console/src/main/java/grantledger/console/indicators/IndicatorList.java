package grantledger.console.indicators;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import grantledger.console.parts.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which indicators there are. */
@Controller
class IndicatorList {
    private final Services services;

    IndicatorList(Services services) {
        this.services = services;
    }

    @GetMapping("/indicators")
    ModelAndView indicators(
            Asked asked,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page) {
        var answer = services.answer(
                asked,
                Query.of("/api/indicators").with("area", area).with("q", q).with("page", page));
        return new ModelAndView("indicators/indicators")
                .addObject("page", Page.of(asked, "indicators.title").at(answer.asOf()))
                .addObject("area", area)
                .addObject("q", q)
                .addObject(
                        "indicators",
                        answer.body()
                                .path("rows")
                                .valueStream()
                                .map(Indicator::of)
                                .toList())
                .addObject("paging", Paging.of(answer.body()));
    }
}
