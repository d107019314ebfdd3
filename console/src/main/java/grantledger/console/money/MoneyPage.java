package grantledger.console.money;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.history.Happening;
import grantledger.console.history.Histories;
import grantledger.console.history.History;
import grantledger.console.page.Page;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** Every figure of a grant's money: each sum is a door to the events that add up to it. */
@Controller
class MoneyPage {
    private final Services services;
    private final Histories histories;

    MoneyPage(Services services, Histories histories) {
        this.services = services;
        this.histories = histories;
    }

    @GetMapping("/grants/{id}/money")
    ModelAndView money(Asked asked, @PathVariable String id) {
        var grant = services.answer(asked, Query.of("/api/grants/{}", id));
        var money = services.read(asked, Query.of("/api/grants/{}/money", id));
        var history = histories.of(asked, id, grant.asOf());
        var figures = money.path("figures")
                .valueStream()
                .map(figure -> Figure.of(asked.wording(), figure, sentences(asked, history)))
                .toList();
        return new ModelAndView("money/money")
                .addObject("page", page(asked, grant.body(), history, grant.asOf()))
                .addObject("figures", figures)
                .addObject("open", Histories.mayRead(asked.person()));
    }

    private static Page page(Asked asked, JsonNode grant, History history, Optional<Long> asOf) {
        return history.stepping(Page.of(asked, "money.title")
                .under("page.navigation.grants", "/grants")
                .underTitled(
                        grant.at("/applicant/name").asString(),
                        "/applications/" + grant.path("applicationId").asString() + "#money")
                .at(asOf));
    }

    /** Whoever sees no events is told what they are called. */
    private static Function<JsonNode, String> sentences(Asked asked, History history) {
        var told = history.all().stream().collect(Collectors.toMap(Happening::position, Happening::sentence));
        return term -> told.getOrDefault(
                term.path("position").asLong(),
                asked.wording().value("event", term.path("type").asString()));
    }
}
