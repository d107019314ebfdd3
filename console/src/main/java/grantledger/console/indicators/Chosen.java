package grantledger.console.indicators;

import grantledger.console.asking.Asked;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Leads on to the same page with the places that are meant, so that its address can be kept and sent. */
final class Chosen {
    private Chosen() {}

    static ModelAndView view(Asked asked, String places) {
        var view = new RedirectView(
                asked.address().without("add", "after").set("places", places).text());
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
