package grantledger.console.indicators;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import grantledger.console.parts.Paging;
import grantledger.console.places.ChosenPlaces;
import grantledger.console.places.PlaceRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One indicator: what it measures, and its values by place and period. */
@Controller
class SeriesPage {
    private final Services services;
    private final PlaceRegister places;

    SeriesPage(Services services, PlaceRegister places) {
        this.services = services;
        this.places = places;
    }

    @GetMapping("/indicators/{id}")
    ModelAndView series(
            Asked asked,
            @PathVariable String id,
            @RequestParam(name = "places", required = false) String given,
            @RequestParam(required = false) String add,
            @ModelAttribute("span") Span span,
            @RequestParam(defaultValue = "false") boolean revisions,
            @RequestParam(defaultValue = "0") int page) {
        var chosen = ChosenPlaces.of(places.places(asked), given, add);
        if (chosen.resolved().isPresent()) {
            return Chosen.view(asked, chosen.resolved().get());
        }
        var answer = services.answer(
                asked,
                series("/api/indicators/{}", id, chosen, span)
                        .with("revisions", revisions ? "true" : null)
                        .with("page", page));
        var indicator = Indicator.of(answer.body());
        return new ModelAndView("indicators/series")
                .addObject(
                        "page",
                        Page.titled(asked, indicator.title())
                                .under("indicators.title", "/indicators")
                                .at(answer.asOf()))
                .addObject("indicator", indicator)
                .addObject("chosen", chosen)
                .addObject("revisions", revisions)
                .addObject(
                        "picture",
                        series("/pictures/indicators/{}", id, chosen, span).toString())
                .addObject(
                        "files",
                        series("", "", chosen, span)
                                .with("id", id)
                                .with("revisions", revisions ? "true" : null)
                                .toString())
                .addObject(
                        "rows",
                        answer.body()
                                .path("rows")
                                .valueStream()
                                .map(Published::of)
                                .toList())
                .addObject("paging", Paging.of(answer.body()));
    }

    private static Query series(String path, String id, ChosenPlaces chosen, Span span) {
        return span.in(Query.of(path, id).with("place", chosen.text()));
    }
}
