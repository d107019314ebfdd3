package grantledger.console.register;

import grantledger.console.asking.Asked;
import grantledger.console.calls.CallNames;
import grantledger.console.contract.Answer;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.node.JsonNodeFactory;

/** The pages of the registers. */
@Controller
class RegisterPages {
    private static final String LISTS = "{list:applications|grants|decisions|reports|payments|demands}";

    private final Services services;
    private final CallNames calls;

    RegisterPages(Services services, CallNames calls) {
        this.services = services;
        this.calls = calls;
    }

    @GetMapping("/" + LISTS)
    ModelAndView register(
            Asked asked, @PathVariable String list, @RequestParam MultiValueMap<String, String> parameters) {
        var wish = Wish.read(Registers.named(list).orElseThrow(), parameters);
        return isUntidy(parameters) ? to(asked.moment().in(wish.address())) : page(asked, wish);
    }

    /** A form that was sent names every field, filled in or not; an address that people keep does not. */
    private static boolean isUntidy(MultiValueMap<String, String> parameters) {
        return parameters.values().stream()
                .anyMatch(values -> values.size() > 1
                        || values.getFirst() == null
                        || values.getFirst().isBlank());
    }

    private ModelAndView page(Asked asked, Wish wish) {
        try {
            return shown(asked, wish, services.answer(asked, wish.query()), Optional.empty());
        } catch (Refused refused) {
            if (refused.problem().errors().isEmpty()) {
                throw refused;
            }
            var nothing = new Answer(JsonNodeFactory.instance.objectNode(), Optional.empty());
            var view = shown(asked, wish, nothing, Optional.of(refused.problem()));
            view.setStatus(HttpStatusCode.valueOf(refused.problem().status()));
            return view;
        }
    }

    private ModelAndView shown(Asked asked, Wish wish, Answer answer, Optional<Problem> problem) {
        var page = heading(asked, wish).at(answer.asOf());
        var fields = new Fields(wish, page, calls.of(asked), problem).all();
        return new ModelAndView("register/register")
                .addObject("page", page)
                .addObject("shown", new Shown(wish, page, answer.body(), fields))
                .addObject("problem", problem.orElse(null));
    }

    private static Page heading(Asked asked, Wish wish) {
        var title = "register." + wish.register().name() + ".title";
        return wish.name().isEmpty()
                ? Page.of(asked, title)
                : Page.titled(asked, wish.name()).under(title, wish.register().path());
    }

    /** Leads from a row's number to the page of its matter, and back to the list where it has no such row. */
    @GetMapping("/rows/" + LISTS)
    ModelAndView row(
            Asked asked,
            @PathVariable String list,
            @RequestParam int row,
            @RequestParam MultiValueMap<String, String> parameters) {
        var wish = Wish.read(Registers.named(list).orElseThrow(), parameters);
        var number = Math.max(1, row);
        var rows = services.read(asked, wish.row(number)).path("rows");
        var path = rows.isEmpty()
                ? wish.address()
                : ListPlace.marked(wish, number, wish.register().door().leadsTo(rows.get(0)));
        return to(asked.moment().in(path));
    }

    private static ModelAndView to(String path) {
        var view = new RedirectView(path);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
