package grantledger.benchmark;

import grantledger.benchmark.appending.OurLog;
import grantledger.benchmark.clicking.Caseload;
import grantledger.benchmark.clicking.Looks;
import grantledger.benchmark.clicking.Office;
import grantledger.benchmark.replaying.OurRebuild;
import grantledger.benchmark.running.Pipeline;
import grantledger.benchmark.running.ServiceProcess;
import java.time.Duration;
import java.util.List;

/** Part n: fifty people at once in the console over ten thousand applications. */
final class Clicking implements Contest {

    private static final int PEOPLE = 50;
    private static final String MILLIS = "ms";

    @Override
    public void hold(Run run) throws Exception {
        if (!run.has(Part.N_CONSOLE)) {
            return;
        }
        try (Pipeline pipeline = new Pipeline(run.site(), "clicking", run.home())) {
            Caseload cases = filled(run, pipeline);
            ServiceProcess query = pipeline.startQueryService();
            ServiceProcess command = pipeline.startCommandService();
            run.say("Publishing and folding them …");
            new OurRebuild(query, pipeline.adminToken())
                    .awaitFolded(Long.parseLong(pipeline.log().ask("select max(position) from event")));
            ServiceProcess console = pipeline.startConsole(command, query);
            run.say("Signing %d people in …".formatted(PEOPLE));
            Office office = new Office(console.port(), PEOPLE, cases);
            run.say("Warming up …");
            office.work(run.scale().clickingWarmUp());
            for (int round = 1; round <= run.scale().rounds(); round++) {
                measure(run, office, console, query);
            }
        }
    }

    private static Caseload filled(Run run, Pipeline pipeline) throws Exception {
        run.say("Filling a log with %,d applications …".formatted(run.scale().clicked()));
        Caseload cases = new Caseload();
        try (OurLog log = new OurLog(pipeline.log().asLog(), List.of())) {
            cases.fill(log, run.scale().clicked());
        }
        pipeline.log().leaveAsPast();
        return cases;
    }

    private static void measure(Run run, Office office, ServiceProcess console, ServiceProcess query) throws Exception {
        Duration before = console.cpu();
        Duration beforeOfQuery = query.cpu();
        Looks looks = office.work(run.scale().clicking());
        console.requireAlive();
        run.say("| page | looked at | total p50, p95 ms | API p50, p95 ms | beyond p50, p95 ms |");
        looks.rows().forEach(run::say);
        looks.failures().forEach((what, times) -> run.say("not shown, %,d times: %s".formatted(times, what)));
        add(run, Named.PAGE_TOTAL, looks.total());
        add(run, Named.PAGE_API, looks.api());
        add(run, Named.PAGE_BEYOND, looks.beyond());
        run.results()
                .add(
                        Named.PAGES,
                        looks.count() / (double) run.scale().clicking().toSeconds(),
                        "/s");
        run.results()
                .add(
                        Named.PAGE_FAILURES,
                        looks.failures().values().stream()
                                .mapToDouble(Long::doubleValue)
                                .sum(),
                        "");
        run.results().add(Named.PAGE_CPU, perPage(console.cpu().minus(before), looks), MILLIS);
        run.results().add(Named.PAGE_CPU_QUERY, perPage(query.cpu().minus(beforeOfQuery), looks), MILLIS);
        run.results().add(Named.CONSOLE_HEAP, console.heapAfterCollecting(), "MiB");
    }

    private static double perPage(Duration cpu, Looks looks) {
        return cpu.toMillis() / (double) looks.count();
    }

    private static void add(Run run, String name, Looks.Spread spread) {
        run.results().add(name + Named.P50, spread.p50(), MILLIS);
        run.results().add(name + Named.P95, spread.p95(), MILLIS);
    }
}
