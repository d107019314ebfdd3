package grantledger.console.audit;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.downloads.ListFiles;
import grantledger.console.page.OnlyFor;
import grantledger.console.page.Page;
import grantledger.console.parts.Download;
import grantledger.console.parts.Paging;
import grantledger.console.words.Wording;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who was shown contact persons, the latest first. */
@Controller
public class ReadLog {
    private final Services services;

    ReadLog(Services services) {
        this.services = services;
    }

    @GetMapping("/audit/reads")
    ModelAndView reads(
            Asked asked, @ModelAttribute("choice") ReadsChoice choice, @RequestParam(defaultValue = "0") int page) {
        OnlyFor.roles(asked, AuditPage.AUDITORS);
        var now = asked.now();
        var list = services.readNow(now, choice.of("/api/audit/reads").with("page", page));
        return new ModelAndView("audit/reads")
                .addObject("page", Page.of(now, "audit.reads.title").under("audit.title", "/audit"))
                .addObject("choice", choice)
                .addObject(
                        "reads",
                        list.path("rows").valueStream().map(ReadShown::of).toList())
                .addObject("paging", Paging.of(list));
    }

    /** Which reads; what is null or blank is not asked for. */
    public record ReadsChoice(String person, String applicationId, String from, String to) {
        Query of(String path) {
            return Query.of(path)
                    .with("person", person)
                    .with("applicationId", applicationId)
                    .with("from", from)
                    .with("to", to);
        }

        public boolean isNarrowed() {
            return !of("").toString().isEmpty();
        }

        /** The whole list that is chosen, to take away. */
        public List<Download> downloads(Wording wording) {
            return ListFiles.of("reads", of("").toString(), wording);
        }
    }
}
