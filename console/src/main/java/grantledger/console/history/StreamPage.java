package grantledger.console.history;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import grantledger.console.parts.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every event of a stream of any kind, page by page, as sentences. */
@Controller
class StreamPage {
    private static final int SIZE = 100;

    private final Services services;

    StreamPage(Services services) {
        this.services = services;
    }

    @GetMapping("/audit/streams/{id}")
    ModelAndView stream(Asked asked, @PathVariable String id, @RequestParam(defaultValue = "0") int page) {
        var answer = services.audit(
                asked,
                Query.of("/api/audit/streams/{}/events", id).with("size", SIZE).with("page", Math.max(0, page)));
        var paging =
                new Paging(Math.max(0, page), SIZE, answer.body().path("total").asLong());
        return new ModelAndView("history/stream")
                .addObject(
                        "page",
                        Page.of(asked, "history.stream.title", id)
                                .under("page.navigation.audit", "/audit")
                                .at(answer.asOf()))
                .addObject(
                        "events",
                        answer.body()
                                .path("rows")
                                .valueStream()
                                .map(event -> Happening.of(asked.wording(), id, event))
                                .toList())
                .addObject("paging", paging);
    }
}
