package grantledger.console.page;

import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The as-of bar: the page that somebody stands on, at the moment they chose. */
@Controller
class MomentChoice {

    /** The names of the fields are not those of the moments themselves: this page is of now. */
    @GetMapping("/moment")
    ModelAndView show(
            Asked asked,
            @RequestParam(defaultValue = "asOf") String clock,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "/") String from) {
        var own = new Address(from).isOwn() ? from : "/";
        var form = new MomentForm(own, clock, day.strip(), time.strip(), at.strip(), "");
        return form.moment().map(moment -> redirect(moment.in(own))).orElseGet(() -> again(asked, form.checked()));
    }

    private static ModelAndView redirect(String page) {
        var view = new RedirectView(page);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /** The form once more, with what is wrong said at its field. */
    static ModelAndView again(Asked asked, MomentForm form) {
        var view = new ModelAndView("layout/choice")
                .addObject("page", Page.of(asked, "page.moment.choose.title"))
                .addObject("form", form);
        view.setStatus(HttpStatus.BAD_REQUEST);
        return view;
    }
}
