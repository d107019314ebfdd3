package grantledger.console.page;

import grantledger.console.asking.Address;
import grantledger.console.asking.Moment;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The as-of bar: the page that somebody stands on, at the moment they chose. */
@Controller
class MomentChoice {

    @GetMapping("/moment")
    RedirectView show(
            @RequestParam String clock, @RequestParam String value, @RequestParam(defaultValue = "/") String from) {
        var page = new Address(from);
        var moment = Moment.of(Map.of(clock, new String[] {value}));
        var view = new RedirectView(moment.in(page.isOwn() ? page.text() : "/"));
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
