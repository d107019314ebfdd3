package grantledger.benchmark;

import grantledger.benchmark.measuring.Results;
import grantledger.benchmark.running.Database;
import grantledger.benchmark.running.Site;
import grantledger.benchmark.telling.Chart;
import grantledger.benchmark.telling.Document;
import grantledger.benchmark.telling.Machine;
import grantledger.benchmark.telling.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "grants bench",
        description = "Measures what this project promises about speed, side by side, on servers of its own.",
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    private static final double QUIET = 0.5;

    @Option(names = "--quick", description = "one short round, to see that everything works; its figures mean little")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "<letter>",
            description = "a raw inserts, b stock Axon, c ours, d over HTTP, e reading, f rebuild, g lag, h big log, "
                    + "i deadline evening, j import, k records for each event, l beside an open transaction, m start, "
                    + "n console")
    private List<String> only;

    @Option(
            names = "--big",
            negatable = true,
            description = "with part h, which takes minutes and some 15 GB of disk (default: unless --quick)")
    private Boolean big;

    @Option(names = "--rounds", paramLabel = "<n>", description = "default: 3, with --quick 1")
    private Integer rounds;

    @Option(names = "--out", paramLabel = "<dir>", description = "default: benchmark/target/bench-<date>")
    private Path out;

    @Option(names = "--write-doc", description = "put the tables into docs/performance.md")
    private boolean writeDocument;

    @Option(names = "--data", paramLabel = "<dir>", description = "where the servers' data is kept meanwhile")
    private Path data;

    private final LocalDateTime started = LocalDateTime.now(java.time.ZoneId.systemDefault());

    static void main(String[] arguments) {
        // standalone's jar, which is on the class path too, has a logback.xml of its own.
        System.setProperty("logback.configurationFile", "bench-logback.xml");
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("grantledger.home", "")).toAbsolutePath();
        Path folder = out == null ? home.resolve("benchmark/target/bench-" + stamp()) : out;
        Scale scale = quick ? Scale.QUICK : Scale.FULL;
        if (Machine.load() > QUIET) {
            System.out.printf("The machine is not quiet (load %.2f); the figures will vary.%n", Machine.load());
        }
        try (Site site = Site.in(data == null ? home.resolve("benchmark/target") : data)) {
            Database first = site.database("facts");
            Machine machine = Machine.thisOne(first, site.directory("facts"));
            Results results = new Results((name, value) -> System.out.printf("  %-60s %16s%n", name, value));
            Contest.Run run = new Contest.Run(
                    site,
                    home,
                    parts(),
                    rounds == null ? scale : scale.withRounds(rounds),
                    results,
                    System.out::println);
            for (Contest contest : List.of(
                    new Appending(),
                    new Replaying(),
                    new Visibility(),
                    new BigLog(),
                    new Submitting(),
                    new Starting(),
                    new Clicking())) {
                contest.hold(run);
            }
            tell(new Report(title(run), machine, results, Promises.ALL), folder, home);
        }
        return 0;
    }

    private Set<Part> parts() {
        return only == null
                ? Part.all(big == null ? !quick : big)
                : only.stream().map(Part::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private String title(Contest.Run run) {
        return "`./grants bench%s` of %s, %d round%s, medians."
                .formatted(
                        quick ? " --quick" : "",
                        started.toLocalDate(),
                        run.scale().rounds(),
                        run.scale().rounds() == 1 ? "" : "s");
    }

    private String stamp() {
        return started.format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm"));
    }

    private void tell(Report report, Path folder, Path home) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.txt"), report.text() + "\n");
        Files.writeString(folder.resolve("results.csv"), report.csv());
        Files.writeString(
                folder.resolve("results.svg"),
                new Chart(report.title(), report.results().all()).svg());
        if (writeDocument) {
            new Document(home.resolve("docs/performance.md")).show(report.markdown());
        }
        System.out.printf("%n%s%n%nAlso in %s%n", report.text(), folder);
    }
}
