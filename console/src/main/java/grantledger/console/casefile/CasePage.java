package grantledger.console.casefile;

import grantledger.console.asking.Asked;
import grantledger.console.forms.actions.ActionList;
import grantledger.console.history.Histories;
import grantledger.console.page.Page;
import grantledger.console.places.PlaceRegister;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The case: everything of one application and its grants that the reader may see, as of the moment of the page. */
@Controller
class CasePage {
    private final Matters matters;
    private final Histories histories;
    private final ActionList actions;
    private final PlaceRegister places;

    CasePage(Matters matters, Histories histories, ActionList actions, PlaceRegister places) {
        this.matters = matters;
        this.histories = histories;
        this.actions = actions;
        this.places = places;
    }

    @GetMapping("/applications/{id}")
    ModelAndView matter(Asked asked, @PathVariable String id) {
        var answer = matters.application(asked, id);
        var application = new Facts(asked.wording(), answer.body());
        var terms = new Terms(new Facts(asked.wording(), matters.call(asked, application.said("callId"))));
        var grants = matters.grants(asked, answer.body()).stream()
                .map(grant -> new Facts(asked.wording(), grant))
                .toList();
        var history = histories.ofApplication(asked, id, answer.asOf());
        var page = history.stepping(Page.titled(asked, title(application))
                .under("page.navigation.applications", "/applications")
                .at(answer.asOf()));
        return new ModelAndView("casefile/case")
                .addObject(
                        "file",
                        new CaseFile(
                                page,
                                application,
                                terms,
                                places.places(asked),
                                grants,
                                history,
                                new Doors(actions, page, application)));
    }

    /** Of browsers' tabs and of the way here: who applies, and the number of the matter. */
    private static String title(Facts application) {
        var applicant = application.at("applicant").said("name");
        return application.has("diaryNumber") ? application.said("diaryNumber") + " " + applicant : applicant;
    }

    /** A grant is a part of its application's page. */
    @GetMapping("/grants/{id}")
    RedirectView grant(Asked asked, @PathVariable String id) {
        var application = matters.grant(asked, id).path("applicationId").asString();
        var view = new RedirectView(asked.moment().in("/applications/" + application + "#grant"));
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
