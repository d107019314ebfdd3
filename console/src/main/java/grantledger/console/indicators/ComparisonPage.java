package grantledger.console.indicators;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import grantledger.console.places.ChosenPlaces;
import grantledger.console.places.PlaceRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Places side by side with their counties and the country, and the money beside them. */
@Controller
class ComparisonPage {
    private final Services services;
    private final PlaceRegister places;

    ComparisonPage(Services services, PlaceRegister places) {
        this.services = services;
        this.places = places;
    }

    @GetMapping("/indicators/{id}/comparison")
    ModelAndView comparison(
            Asked asked,
            @PathVariable String id,
            @RequestParam(name = "places", required = false) String given,
            @RequestParam(required = false) String add,
            @ModelAttribute("span") Span span) {
        var chosen = ChosenPlaces.of(places.places(asked), given, add);
        if (chosen.resolved().isPresent()) {
            return Chosen.view(asked, chosen.resolved().get());
        }
        var answer = services.answer(asked, comparison("/api/indicators/{}/comparison", id, chosen, span));
        var indicator = Indicator.of(answer.body());
        return new ModelAndView("indicators/comparison")
                .addObject(
                        "page",
                        Page.of(asked, "indicators.comparison.title")
                                .under("indicators.title", "/indicators")
                                .underTitled(indicator.title(), "/indicators/" + id)
                                .at(answer.asOf()))
                .addObject("indicator", indicator)
                .addObject("chosen", chosen)
                .addObject(
                        "picture",
                        comparison("/pictures/indicators/{}/comparison", id, chosen, span)
                                .toString())
                .addObject(
                        "files", comparison("", "", chosen, span).with("id", id).toString())
                .addObject("compared", SideBySide.of(answer.body().path("rows")));
    }

    private static Query comparison(String path, String id, ChosenPlaces chosen, Span span) {
        return span.in(Query.of(path, id).with("places", chosen.text()));
    }
}
