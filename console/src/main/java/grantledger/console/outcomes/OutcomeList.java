package grantledger.console.outcomes;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import grantledger.console.parts.Paging;
import grantledger.console.places.PlaceRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Outcomes as their reports have them, and what they come to. */
@Controller
class OutcomeList {
    private final Services services;
    private final PlaceRegister places;

    OutcomeList(Services services, PlaceRegister places) {
        this.services = services;
        this.places = places;
    }

    @GetMapping("/outcomes")
    ModelAndView outcomes(
            Asked asked,
            @ModelAttribute("choice") Choice choice,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page) {
        var answer = services.answer(
                asked, choice.of("/api/outcomes").with("sort", sort).with("page", page));
        var body = answer.body();
        return new ModelAndView("outcomes/outcomes")
                .addObject("page", Page.of(asked, "outcomes.title").at(answer.asOf()))
                .addObject("choice", choice)
                .addObject("places", places.places(asked))
                .addObject("sums", body.path("sums").valueStream().map(Sum::of).toList())
                .addObject(
                        "rows",
                        body.path("rows").valueStream().map(Measured::of).toList())
                .addObject("paging", Paging.of(body));
    }
}
