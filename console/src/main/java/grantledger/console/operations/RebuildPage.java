package grantledger.console.operations;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.OnlyFor;
import grantledger.console.page.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Has the views made anew, after a second look. */
@Controller
class RebuildPage {
    private final Services services;

    RebuildPage(Services services) {
        this.services = services;
    }

    @GetMapping("/operations/rebuild")
    ModelAndView confirm(Asked asked) {
        OnlyFor.roles(asked, "ADMIN");
        return new ModelAndView("operations/rebuild")
                .addObject(
                        "page",
                        Page.of(asked.now(), "operations.rebuild.title").under("operations.title", "/operations"));
    }

    @PostMapping("/operations/rebuild")
    RedirectView begin(Asked asked, @RequestParam(defaultValue = "false") boolean behind) {
        services.begin(asked, Query.of("/api/rebuild").with("behind", behind ? "true" : null));
        return new RedirectView("/operations#rebuild");
    }
}
