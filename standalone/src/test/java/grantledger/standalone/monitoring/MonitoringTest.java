package grantledger.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grantledger.standalone.OneSystem;
import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.monitoring.Expression.Choice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every metric that an alert or the dashboard asks for is told by a service, with the labels that are asked for. */
@Tag("system")
@ExtendWith(OneSystem.class)
class MonitoringTest {
    private static final Path FOLDER = Path.of(System.getProperty("grantledger.home", ".."), "deploy/monitoring");
    private static final Path ALERTS = FOLDER.resolve("alerts.yml");
    private static final Path DASHBOARD = FOLDER.resolve("dashboard.json");

    /** Prometheus's own, of each target. */
    private static final Map<String, Set<String>> PROMETHEUS = Map.of("up", Set.of());
    /** What Prometheus adds to each sample. */
    private static final Set<String> OF_TARGETS = Set.of("job", "instance");

    /** Values that are told only when something is wrong, and jobs, which are the services'. */
    private static final Map<String, Set<String>> OF_TROUBLE =
            Map.of("status", Set.of("500", "503"), "job", Set.of("command-service", "query-service"));

    private static final Pattern BETWEEN_BACKTICKS = Pattern.compile("`([^`]*)`");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"");
    private static final Pattern ALERT = Pattern.compile("(?m)^ +expr: (.+)$");

    private final TestSystem system;

    MonitoringTest(TestSystem system) {
        this.system = system;
    }

    @Test
    void alerts_and_dashboard_ask_for_nothing_that_no_service_tells() throws Exception {
        new StoryCall(system).announce("TEST-MONITORING", 100_000); // commands are counted from the first one on
        var told = told();
        var expressions = new ArrayList<>(alerts());
        expressions.addAll(dashboard());
        assertThat(alerts()).hasSizeGreaterThan(10);
        assertThat(dashboard()).hasSizeGreaterThan(15);
        assertThat(expressions).allSatisfy(expression -> {
            assertThat(told.keySet()).containsAll(expression.metrics());
            assertThat(labels(expression, told)).containsAll(expression.labels());
        });
    }

    /** A value that is misspelt would never wake anybody. */
    @Test
    void they_choose_by_values_that_there_are() throws Exception {
        var scraped = scraped();
        var described = Files.readString(FOLDER.resolve("../../docs/operations.md"));
        var choices = Stream.concat(alerts().stream(), dashboard().stream())
                .flatMap(expression -> expression.choices().stream())
                .toList();
        assertThat(choices)
                .hasSizeGreaterThan(5)
                .allSatisfy(choice -> assertThat(choice.values())
                        .allMatch(value -> Stream.of(
                                        told(choice, scraped),
                                        described(choice, described),
                                        OF_TROUBLE.get(choice.label()))
                                .filter(Objects::nonNull)
                                .flatMap(Set::stream)
                                .anyMatch(known -> known.matches(value))));
    }

    private static Set<String> told(Choice choice, String scraped) {
        return SAMPLE.matcher(scraped)
                .results()
                .filter(sample -> sample.group(1).equals(choice.metric()) && sample.group(2) != null)
                .flatMap(sample -> Pattern.compile("(?:^|,)" + choice.label() + "=\"([^\"]*)\"")
                        .matcher(sample.group(2))
                        .results())
                .map(value -> value.group(1))
                .collect(Collectors.toSet());
    }

    /** Of ours, what the metric's row has between backticks. */
    private static Set<String> described(Choice choice, String document) {
        var name = choice.metric().replaceAll("_(count|sum|max|bucket)$", "");
        return document.lines()
                .filter(line -> line.startsWith("| `" + name + "`"))
                .flatMap(row -> BETWEEN_BACKTICKS.matcher(row).results())
                .map(value -> value.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void what_a_service_tells_of_itself_is_asked_for_or_described() throws Exception {
        var described = Files.readString(FOLDER.resolve("../../docs/operations.md"));
        assertThat(told().keySet())
                .filteredOn(name -> name.startsWith("grantledger_"))
                .allSatisfy(name -> assertThat(described).contains(name.replaceAll("_(count|sum|max|bucket)$", "")));
    }

    @Test
    void prometheus_takes_the_alerts() throws Exception {
        assumeTrue(isInstalled("promtool"), "promtool is not installed");
        var check = new ProcessBuilder("promtool", "check", "rules", ALERTS.toString())
                .inheritIO()
                .start();
        assertThat(check.waitFor()).isZero();
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Set<String> labels(Expression expression, Map<String, Set<String>> told) {
        var labels = new HashSet<>(OF_TARGETS);
        expression.metrics().forEach(metric -> labels.addAll(told.getOrDefault(metric, Set.of())));
        return labels;
    }

    private static List<Expression> alerts() throws IOException {
        return ALERT.matcher(Files.readString(ALERTS))
                .results()
                .map(found -> new Expression(found.group(1)))
                .toList();
    }

    private static List<Expression> dashboard() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(DASHBOARD))
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr"))
                .map(JsonNode::asString)
                .map(Expression::new)
                .toList();
    }

    /** Each metric with its labels. */
    private Map<String, Set<String>> told() throws Exception {
        var told = new TreeMap<>(PROMETHEUS);
        SAMPLE.matcher(scraped())
                .results()
                .forEach(sample -> told.computeIfAbsent(sample.group(1), _ -> new TreeSet<>())
                        .addAll(labels(sample)));
        return told;
    }

    /** From both services. */
    private String scraped() throws Exception {
        return scraped(system.local().command().url()) + "\n"
                + scraped(system.local().query().url());
    }

    private static List<String> labels(MatchResult sample) {
        return Stream.ofNullable(sample.group(2))
                .flatMap(labels -> LABEL.matcher(labels).results())
                .map(label -> label.group(1))
                .toList();
    }

    private static String scraped(String service) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service + "/actuator/prometheus"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
