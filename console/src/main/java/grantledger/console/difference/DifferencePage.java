package grantledger.console.difference;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Refused;
import grantledger.console.contract.Services;
import grantledger.console.history.Happening;
import grantledger.console.history.Histories;
import grantledger.console.page.Page;
import grantledger.console.parts.Paging;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** What changed between two moments: each value with the event, the person and the reasons behind it. */
@Controller
class DifferencePage {
    private static final int SIZE = 500;

    private final Services services;
    private final Histories histories;

    DifferencePage(Services services, Histories histories) {
        this.services = services;
        this.histories = histories;
    }

    /** At an earlier moment it is told up to that. */
    @GetMapping("/{kind:applications|grants|calls}/{id}/difference")
    ModelAndView difference(
            Asked asked,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int page) {
        var matter = matter(asked, kind, id);
        var events = events(asked, matter);
        var until = to.isBlank() ? asked.moment().recorded().value() : to.strip();
        var view = new ModelAndView("difference/difference")
                .addObject("page", page(asked, matter))
                .addObject("choice", Choice.of(matter, events, from.strip(), until));
        try {
            var answer = services.readNow(asked, query(matter, from.strip(), until, page));
            return view.addObject("changes", Change.of(asked.wording(), answer.path("rows"), sentences(asked, events)))
                    .addObject(
                            "paging",
                            new Paging(
                                    Math.max(0, page),
                                    SIZE,
                                    answer.path("total").asLong()))
                    .addObject("wrong", "");
        } catch (Refused refused) {
            return refused(view, refused);
        }
    }

    private static Query query(Matter matter, String from, String to, int page) {
        return Query.of("/api/audit/" + matter.kind() + "/{}/diff", matter.id())
                .with("from", from)
                .with("to", to)
                .with("page", Math.max(0, page))
                .with("size", SIZE);
    }

    /** What is wrong with a moment is said at the form; everything else has a page of its own. */
    private static ModelAndView refused(ModelAndView view, Refused refused) {
        var wrong = refused.problem().errors().stream()
                .map(error -> error.field())
                .filter(field -> field.equals("from") || field.equals("to"))
                .findFirst()
                .orElseThrow(() -> refused);
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view.addObject("changes", List.of())
                .addObject("paging", new Paging(0, SIZE, 0))
                .addObject("wrong", wrong);
    }

    private static Page page(Asked asked, Matter matter) {
        return Page.of(asked, "difference.title")
                .under("page.navigation." + matter.kind(), "/" + matter.kind())
                .underTitled(matter.title(), matter.path());
    }

    private Matter matter(Asked asked, String kind, String id) {
        var answer = services.readNow(asked, Query.of("/api/" + kind + "/{}", id));
        var title = switch (kind) {
            case "calls" -> answer.path("title").asString();
            case "grants" -> answer.path("projectTitle").asString();
            default ->
                answer.path("diaryNumber").asString("") + " "
                        + answer.at("/applicant/name").asString();
        };
        return new Matter(kind, id, title.strip(), "/" + kind + "/" + id);
    }

    /** An application's grants are told with it. */
    private List<Happening> events(Asked asked, Matter matter) {
        return matter.kind().equals("applications")
                ? histories.ofApplication(asked, matter.id(), Optional.empty()).all()
                : histories.of(asked, matter.id(), Optional.empty()).all();
    }

    private static Function<JsonNode, String> sentences(Asked asked, List<Happening> events) {
        var told = events.stream().collect(Collectors.toMap(Happening::position, Happening::sentence));
        return row -> told.getOrDefault(
                row.path("position").asLong(),
                asked.wording().value("event", row.path("type").asString()));
    }
}
