package grantledger.console.page;

import grantledger.console.asking.Address;
import grantledger.console.asking.Visit;
import grantledger.console.words.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** A person reads the console in the other language from now on. */
@Controller
class LanguageChoice {

    @PostMapping("/language")
    RedirectView speak(
            @RequestParam String language, @RequestParam(defaultValue = "/") String from, HttpServletRequest request) {
        Language.tagged(language).ifPresent(Visit.of(request)::speak);
        var back = new Address(from);
        var view = new RedirectView(back.isOwn() ? back.text() : "/");
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
