package grantledger.command.docs;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.command.Behaviours;
import grantledger.command.application.standing.ApplicationRule;
import grantledger.command.call.CallRule;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Rule;
import grantledger.command.grant.money.InstalmentRule;
import grantledger.command.grant.standing.GrantRule;
import grantledger.command.indicator.IndicatorRule;
import grantledger.events.Event;
import grantledger.format.EventType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of the code, held against the code. */
class DocumentsTest {

    private static final String SOURCES = "src/main/java/";
    private static final String INDEX = "docs/index.md";

    private static final Map<Rule.Breach, Integer> STATUSES = Map.of(
            Rule.Breach.FORBIDDEN, 403,
            Rule.Breach.UNKNOWN, 404,
            Rule.Breach.ALREADY, 409,
            Rule.Breach.STALE, 412,
            Rule.Breach.BROKEN, 422,
            Rule.Breach.AWAY, 503);

    @Test
    void every_relative_link_leads_to_a_file_and_every_anchor_to_a_heading() {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : Project.documents()) {
            for (MatchResult link : Project.matches("]\\(([^)\\s]+)\\)", withoutCode(Project.text(document)))) {
                String target = link.group(1);
                if (!target.matches("[a-z]+:.*")) {
                    links++;
                    if (!leadsSomewhere(document, target)) {
                        broken.add(document + " -> " + target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(200);
    }

    private static String withoutCode(String document) {
        return document.replaceAll("(?ms)^```.*?^```", "");
    }

    private static boolean leadsSomewhere(Path document, String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path file = path.isEmpty() ? document : document.resolveSibling(path).normalize();
        return Files.exists(file) && (hash < 0 || anchors(file).contains(target.substring(hash + 1)));
    }

    private static Set<String> anchors(Path document) {
        return Project.matches("^#+ (.+)$", withoutCode(Project.text(document))).stream()
                .map(heading -> heading.group(1).replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1"))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void every_grants_command_that_is_named_stands_in_the_script_s_usage() {
        Set<String> usage = firstGroups("^#\\s+\\./grants ([a-z]+)", Project.text("grants"));
        Set<String> named = new TreeSet<>();
        Project.documents()
                .forEach(document -> named.addAll(firstGroups("\\./grants ([a-z]+)", Project.text(document))));
        assertThat(usage).containsAll(named);
        assertThat(named).contains("demo", "test", "token");
    }

    @Test
    void every_port_that_is_named_is_a_default_or_published_by_the_compose_file() {
        Set<String> ports = new TreeSet<>();
        Stream.of("command-service", "query-service", "console")
                .forEach(service -> Project.variables(service)
                        .values()
                        .forEach(value -> ports.addAll(firstGroups("(?:^|:)(\\d{4})(?:/|$)", value))));
        Set<String> defaults = Set.copyOf(ports);
        ports.addAll(firstGroups("\"127\\.0\\.0\\.1:(\\d+):\\d+\"", Project.text("docker-compose.yml")));
        Set<String> named = new TreeSet<>();
        Project.documents().forEach(document -> {
            named.addAll(firstGroups("(?:localhost|127\\.0\\.0\\.1):(\\d+)", Project.text(document)));
            named.addAll(firstGroups("ports? (\\d{4})", Project.text(document)));
        });
        assertThat(ports).containsAll(named);
        assertThat(defaults).contains("8080", "8081", "8082");
        assertThat(named).contains("8081", "8082");
    }

    @Test
    void operations_lists_every_variable_of_the_services_and_the_console_with_its_default_and_no_other() {
        String operations = Project.text("docs/operations.md");
        for (String service : List.of("command-service", "query-service", "console")) {
            String section = operations.substring(operations.indexOf("\n### " + service));
            section = section.substring(0, section.indexOf("\n#", 5));
            Map<String, String> listed =
                    Project.matches("^\\| `(GRANTLEDGER_[A-Z_]+)` \\| (?:`([^`]*)`|empty) \\|", section).stream()
                            .collect(toMap(row -> row.group(1), row -> row.group(2) == null ? "" : row.group(2)));
            assertThat(listed).isEqualTo(Project.variables(service)).isNotEmpty();
        }
    }

    @Test
    void the_index_has_every_command_of_the_catalogue_with_its_file_and_its_roles_and_no_other() {
        Set<String> indexed = new TreeSet<>();
        Project.matches("^\\| \\[([a-z-]+)]\\(\\.\\./(command-service/[^)]+)\\) \\| ([^|]+) \\|", Project.text(INDEX))
                .forEach(row -> indexed.add(row.group(1) + " " + row.group(2) + " " + rolesOf(row.group(3))));
        Set<String> catalogue = commands()
                .map(command ->
                        Command.nameOf(command) + " command-service/" + fileOf(command) + " " + rolesOf(command))
                .collect(toCollection(TreeSet::new));
        assertThat(indexed).isEqualTo(catalogue).hasSizeGreaterThan(30);
    }

    /** Every command of the catalogue. */
    static Stream<Class<?>> commands() {
        return Behaviours.ALL.stream()
                .<Class<?>>flatMap(behaviour -> behaviour.commands().stream())
                .filter(command -> command.isAnnotationPresent(AllowedTo.class));
    }

    private static String fileOf(Class<?> type) {
        return SOURCES + type.getName().replace('.', '/') + ".java";
    }

    private static Set<String> rolesOf(Class<?> command) {
        return Arrays.stream(command.getAnnotation(AllowedTo.class).value())
                .map(role -> role == Role.SYSTEM ? "by itself" : role.name())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> rolesOf(String cell) {
        return Arrays.stream(cell.split(", ", -1)).collect(toCollection(TreeSet::new));
    }

    @Test
    void the_index_has_every_event_with_its_file() {
        String index = Project.text(INDEX);
        List<EventType<Event>> missing = Event.CODEC.types().stream()
                .filter(type -> !index.contains("[%s](../shared-events/%s)"
                        .formatted(type.name(), fileOf(type.record().getEnclosingClass()))))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(Event.CODEC.types()).isNotEmpty();
    }

    @Test
    void both_tables_of_roles_have_every_role_a_token_can_carry_and_no_other() {
        Set<String> roles = Role.ofPeople().stream().map(Role::name).collect(toCollection(TreeSet::new));
        assertThat(firstGroups("^\\| ([A-Z_]+) \\|", Project.text("README.md"))).isEqualTo(roles);
        assertThat(firstGroups("^\\| ([A-Z_]+) \\|", Project.text(INDEX))).isEqualTo(roles);
    }

    @Test
    void the_rules_are_listed_with_their_status_and_sentence_and_no_other() {
        String rules = Project.text("docs/rules.md");
        String ofCommands = rules.substring(0, rules.indexOf("\n## Reads"));
        Set<String> listed = new TreeSet<>();
        Project.matches("^\\| `([a-z-]+)` \\| (\\d+) \\| ([^|]+) \\|", ofCommands)
                .forEach(row -> listed.add(row.group(1) + " " + row.group(2) + " " + row.group(3)));
        Set<String> known = Stream.<Rule[]>of(
                        GeneralRule.values(),
                        CallRule.values(),
                        ApplicationRule.values(),
                        GrantRule.values(),
                        InstalmentRule.values(),
                        IndicatorRule.values())
                .flatMap(Arrays::stream)
                .map(rule -> rule.id() + " " + STATUSES.get(rule.breach()) + " " + rule.sentence())
                .collect(toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(known).hasSizeGreaterThan(80);
    }

    @Test
    void the_rules_name_only_commands_that_exist() {
        Set<String> known = commands().map(Command::nameOf).collect(toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        Project.matches("^\\| `[a-z-]+` \\| \\d+ \\| [^|]+ \\| ([^|]+) \\|$", Project.text("docs/rules.md"))
                .forEach(row -> Arrays.stream(row.group(1).split("[,;] ", -1))
                        .filter(name -> name.matches("[a-z]+(-[a-z]+)+"))
                        .forEach(named::add));
        assertThat(known).containsAll(named);
        assertThat(named).hasSizeGreaterThan(20);
    }

    @Test
    void the_sql_of_the_life_of_an_event_is_the_sql_that_runs() {
        String running = (Project.text(
                                "event-log/src/main/resources/grantledger/eventlog/migration/V2__history_that_cannot_fork.sql")
                        + Project.text("event-log/" + SOURCES + "grantledger/eventlog/AppendStatement.java"))
                .replaceAll("\\s+", " ");
        List<String> statements =
                Project.matches("(?s)^```sql\n(.*?)^```", Project.text("docs/life-of-an-event.md")).stream()
                        .flatMap(block -> Arrays.stream(block.group(1).split("\n\n", -1)))
                        .map(statement -> statement
                                .replaceAll("(?m)^--.*\n", "")
                                .strip()
                                .replaceAll("\\s+", " ")
                                .replaceAll(";$", ""))
                        .toList();
        assertThat(statements)
                .hasSizeGreaterThan(3)
                .allSatisfy(statement -> assertThat(running).contains(statement));
    }

    private static Set<String> firstGroups(String regex, String text) {
        return Project.matches(regex, text).stream()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
