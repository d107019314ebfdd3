package grantledger.console.work;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Service;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import grantledger.console.register.Registers;
import grantledger.console.register.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** My work. */
@Controller
class WorkPage {
    private static final int LATEST = 5;

    private final Services services;
    private final Today today;

    WorkPage(Services services) {
        this.services = services;
        this.today = Today.ofSweden();
    }

    @GetMapping("/")
    ModelAndView work(Asked asked) {
        var page = Page.of(asked, "work.title");
        var tasks = Task.of(asked.person());
        var work = new MyWork(
                counted(tasks, Predicate.not(Task::isOverview), page),
                counted(tasks, Task::isOverview, page),
                latestDecisions(asked),
                proof(asked));
        return new ModelAndView("work/work").addObject("page", page).addObject("work", work);
    }

    private List<Waiting> counted(List<Task> tasks, Predicate<Task> which, Page page) {
        return tasks.stream().filter(which).map(task -> counted(task, page)).toList();
    }

    private Waiting counted(Task task, Page page) {
        var wish = task.wish(today.at(page.asked().moment()));
        var total = services.read(page.asked(), wish.count()).path("total").asLong();
        return new Waiting(page.text(task.key()), total, page.link(wish.address()), task.isLate());
    }

    private List<JsonNode> latestDecisions(Asked asked) {
        return isChecking(asked)
                ? services.read(
                                asked,
                                Wish.of(Registers.DECISIONS.register(), Map.of())
                                        .first(LATEST))
                        .path("rows")
                        .valueStream()
                        .toList()
                : List.of();
    }

    private JsonNode proof(Asked asked) {
        return isChecking(asked)
                ? services.health(Service.QUERY)
                        .map(health -> health.at("/components/proof"))
                        .orElse(MissingNode.getInstance())
                : MissingNode.getInstance();
    }

    private static boolean isChecking(Asked asked) {
        return asked.person().is("AUDITOR");
    }
}
