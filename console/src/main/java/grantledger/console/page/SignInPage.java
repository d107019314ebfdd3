package grantledger.console.page;

import grantledger.console.asking.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door: one link that leads to the identity provider. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    ModelAndView door(Asked asked, @RequestParam(required = false) String failed) {
        return new ModelAndView("signin/signin")
                .addObject("page", Page.of(asked, "page.signIn.title"))
                .addObject("failed", failed != null);
    }
}
