package grantledger.console.audit;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.page.OnlyFor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** From what an auditor has on paper, a position or the id of a matter, to the page of it. */
@Controller
class Finding {
    private static final String POSITION = "[1-9]\\d{0,17}";
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @GetMapping("/audit/find")
    RedirectView find(Asked asked, @RequestParam(defaultValue = "") String what) {
        OnlyFor.roles(asked, AuditPage.AUDITORS);
        return new RedirectView(asked.moment().in(path(what)));
    }

    /** Positions are typed as they are printed, with their thousands apart. */
    static String path(String what) {
        var bare = what.replaceAll("[\\s\\u00a0,.]", "");
        if (bare.matches(POSITION)) {
            return "/audit/events/" + bare;
        }
        if (bare.matches(ID)) {
            return "/audit/streams/" + bare;
        }
        throw new Refused(new Problem(
                404,
                "",
                "Neither a position (a number from 1) nor the id of a stream: " + what,
                "exists-within-scope",
                List.of(),
                0));
    }
}
