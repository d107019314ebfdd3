package grantledger.console.forms;

import grantledger.console.asking.Asked;
import grantledger.console.forms.drawing.DrawnForm;
import grantledger.console.page.Page;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page that a form stands on: a generated one for every command but those that people work in most. */
final class FormPage {
    private static final Set<String> HAND_MADE = Set.of("score-application", "grant-funds", "report-outcome");

    private FormPage() {}

    static ModelAndView of(Asked asked, DrawnForm form, int status) {
        var template = HAND_MADE.contains(form.command()) ? form.command().replace("-", "") : "form";
        var view = new ModelAndView("forms/" + template)
                .addObject("page", page(asked, form))
                .addObject("form", form);
        view.setStatus(HttpStatus.valueOf(status));
        return view;
    }

    private static Page page(Asked asked, DrawnForm form) {
        var page = Page.titled(asked, form.title());
        return form.known()
                .matter()
                .map(it -> page.under("page.navigation." + it.kind(), "/" + it.kind())
                        .underTitled(it.title(), it.path()))
                .orElse(page);
    }

    /** A form that is not for this person, or not from this moment. */
    static ModelAndView closed(Asked asked, String title, String why, int status) {
        var view = new ModelAndView("forms/closed")
                .addObject("page", Page.titled(asked, title))
                .addObject("why", why);
        view.setStatus(HttpStatus.valueOf(status));
        return view;
    }
}
