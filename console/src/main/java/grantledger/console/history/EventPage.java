package grantledger.console.history;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** One event as it stands in the log, to which every sentence, sum and change leads. */
@Controller
class EventPage {
    private final Services services;

    EventPage(Services services) {
        this.services = services;
    }

    /** Events do not change, so it is the same as of every moment. */
    @GetMapping("/audit/events/{position}")
    ModelAndView event(Asked asked, @PathVariable long position) {
        var event = services.readNow(asked, Query.of("/api/audit/events/{}", position));
        var happening = Happening.of(asked.wording(), event.path("stream").asString(), event);
        return new ModelAndView("history/event")
                .addObject(
                        "page",
                        Page.of(asked, "history.event.title", asked.wording().number(position))
                                .under("page.navigation.audit", "/audit"))
                .addObject("happening", happening)
                .addObject("payload", Pretty.of(event.path("payload")))
                .addObject("recorded", recorded(event));
    }

    /** Empty where it was recorded in the form that it is shown in. */
    private static String recorded(JsonNode event) {
        return event.path("recordedPayload").isObject() ? Pretty.of(event.path("recordedPayload")) : "";
    }
}
