package grantledger.console.work;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Service;
import grantledger.console.contract.Services;
import grantledger.console.page.Page;
import grantledger.console.register.Registers;
import grantledger.console.register.Wish;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
        var waiting = counted(tasks, page);
        var work = new MyWork(
                of(tasks, waiting, Predicate.not(Task::isOverview)),
                of(tasks, waiting, Task::isOverview),
                latestDecisions(asked),
                proof(asked));
        return new ModelAndView("work/work").addObject("page", page).addObject("work", work);
    }

    private static List<Waiting> of(List<Task> tasks, List<Waiting> waiting, Predicate<Task> which) {
        return IntStream.range(0, tasks.size())
                .filter(i -> which.test(tasks.get(i)))
                .mapToObj(waiting::get)
                .toList();
    }

    private List<Waiting> counted(List<Task> tasks, Page page) {
        var day = today.at(page.asked().moment());
        var wishes = tasks.stream().map(task -> task.wish(day)).toList();
        var totals =
                services.readAll(page.asked(), wishes.stream().map(Wish::count).toList());
        return IntStream.range(0, tasks.size())
                .mapToObj(i -> new Waiting(
                        page.text(tasks.get(i).key()),
                        totals.get(i).path("total").asLong(),
                        page.link(wishes.get(i).address()),
                        tasks.get(i).isLate()))
                .toList();
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
