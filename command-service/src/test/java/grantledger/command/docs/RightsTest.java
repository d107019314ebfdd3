package grantledger.command.docs;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.intake.CommandCatalogue;
import grantledger.command.intake.CommandCatalogue.Entry;
import grantledger.format.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every cell of the table of rights, role by command, is tried on the running service and stands in docs/rights.md. */
@Tag("server")
class RightsTest {

    private static final String BEGINNING = "<!-- commands: written by RightsTest -->\n";
    private static final String END = "<!-- end of commands -->";
    private static final String WHO = "stranger";
    private static final Map<String, Entry> COMMANDS = new TreeMap<>(new CommandCatalogue().all());

    /** What begins something is nobody's before. */
    private static final Set<String> BEGINS = Set.of("submit-application");

    /** The running service registers what is submitted; an officer then comes too late. */
    private static final String COMES_BY_ITSELF = "register-application";

    private static Service service;

    private final List<String> wrong = new ArrayList<>();
    private int tried;

    @BeforeAll
    static void start() {
        service = Service.start(Machine.running().newDatabase());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_cell_is_as_the_table_says() {
        for (Entry command : COMMANDS.values()) {
            cell(command, "no token", null, Set.of());
            cell(command, "no role", Service.token(WHO, "NONE"), Set.of());
            for (Role role : Role.ofPeople()) {
                cell(command, role.name(), Service.token(WHO, role.name()), Set.of(role));
            }
        }
        int cells = COMMANDS.size() * (Role.ofPeople().size() + 2);
        System.out.printf("commands: cells tried: %d of %d (%d %%)%n", tried, cells, 100 * tried / cells);
        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(cells);
    }

    /** With a body that is none, so that whoever is let in is told of that. */
    private void cell(Entry command, String who, String token, Set<Role> roles) {
        HttpResponse<String> answer = service.post(token, command.name(), "{\"nothing\": 1}");
        boolean lets = command.roles().stream().anyMatch(roles::contains);
        int expected = token == null ? 401 : lets ? 400 : 403;
        tried++;
        if (answer.statusCode() != expected || (expected == 403 && !isOfRole(answer))) {
            wrong.add("%s %s: %d".formatted(who, command.name(), answer.statusCode()));
        }
    }

    private static boolean isOfRole(HttpResponse<String> answer) {
        return answer.statusCode() == 403
                && Json.mapper()
                        .readTree(answer.body())
                        .path("rule")
                        .stringValue("")
                        .equals("role-allows-command");
    }

    /** Before each command of a grant's whole life, so in each state that it is sent in. */
    @Test
    void whose_it_is_not_is_refused_in_every_state_of_a_life() {
        Set<String> asked = new TreeSet<>();
        for (GrantHttp.Asked request : GrantHttp.toBeRecorded()) {
            Entry command = COMMANDS.get(request.command());
            for (Role role : Role.ofPeople()) {
                HttpResponse<String> answer = service.post(
                        Service.token(WHO, role.name()), command.name(), request.body(), "Dry-Run", "true");
                tried++;
                if (!fits(command, role, answer)) {
                    wrong.add("%s, %s: %d %s".formatted(request.title(), role, answer.statusCode(), answer.body()));
                }
            }
            HttpResponse<String> told = service.post(
                    Service.token(request.who().subject(), request.who().role().name()),
                    command.name(),
                    request.body());
            assertThat(told.statusCode())
                    .as(request.title() + told.body())
                    .isIn(command.name().equals(COMES_BY_ITSELF) ? List.of(201, 200, 409) : List.of(201, 200));
            asked.add(command.name());
        }
        int cells = GrantHttp.toBeRecorded().size() * Role.ofPeople().size();
        System.out.printf("commands in a life: cells tried: %d of %d (%d %%)%n", tried, cells, 100 * tried / cells);
        assertThat(wrong).isEmpty();
        assertThat(asked).isEqualTo(COMMANDS.keySet());
    }

    private static boolean fits(Entry command, Role role, HttpResponse<String> answer) {
        if (!command.roles().contains(role)) {
            return isOfRole(answer);
        }
        boolean ofOthers = (role == Role.APPLICANT || role == Role.ASSESSOR) && !BEGINS.contains(command.name());
        return ofOthers ? answer.statusCode() == 404 : answer.statusCode() != 401 && !isOfRole(answer);
    }

    @Test
    void health_and_metrics_are_open_with_reasons_for_some_and_nothing_else_of_the_actuator_is_there() {
        Set<Role> reasons = Set.of(Role.AUDITOR, Role.ADMIN);
        actuator("no token", null, false);
        actuator("no role", Service.token(WHO, "NONE"), false);
        for (Role role : Role.ofPeople()) {
            actuator(role.name(), Service.token(WHO, role.name()), reasons.contains(role));
        }
        int cells = 5 * (Role.ofPeople().size() + 2);
        System.out.printf("actuator: cells tried: %d of %d (%d %%)%n", tried, cells, 100 * tried / cells);
        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(cells);
    }

    private void actuator(String who, String token, boolean reasons) {
        for (String path : List.of("health", "health/readiness", "health/liveness", "prometheus")) {
            HttpResponse<String> answer = service.send(token, HttpRequest.newBuilder(service.at("/actuator/" + path)));
            boolean told = answer.body().contains("\"details\"");
            tried++;
            if (answer.statusCode() != 200 || (told && !reasons) || (reasons && path.equals("health") && !told)) {
                wrong.add("%s %s: %d %s".formatted(who, path, answer.statusCode(), answer.body()));
            }
        }
        int other = service.send(token, HttpRequest.newBuilder(service.at("/actuator/env")))
                .statusCode();
        tried++;
        if (other != (token == null ? 401 : 404)) {
            wrong.add("%s env: %d".formatted(who, other));
        }
    }

    @Test
    void batches_and_files_ask_for_the_same_roles() {
        for (Role role : Role.ofPeople()) {
            String token = Service.token(WHO, role.name());
            HttpResponse<String> file =
                    service.send(token, request("/api/commands/publish-indicator-values", "text/csv"));
            boolean lets = COMMANDS.get("publish-indicator-values").roles().contains(role);
            assertThat(isOfRole(file)).as(role.name()).isEqualTo(!lets);
            String line = "{\"command\": \"announce-call\", \"body\": {\"nothing\": 1}}";
            HttpResponse<String> lines = service.send(
                    token,
                    HttpRequest.newBuilder(service.at("/api/commands"))
                            .header("Content-Type", "application/x-ndjson")
                            .POST(BodyPublishers.ofString(line)));
            int status = Json.mapper().readTree(lines.body()).path("status").intValue();
            assertThat(status)
                    .as(role.name())
                    .isEqualTo(COMMANDS.get("announce-call").roles().contains(role) ? 400 : 403);
        }
        assertThat(service.send(null, request("/api/commands/publish-indicator-values", "text/csv"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(service.send(null, request("/api/commands", "application/x-ndjson"))
                        .statusCode())
                .isEqualTo(401);
    }

    private static HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(service.at(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("x"));
    }

    /** With {@code -Dgrantledger.rights=true} it is written anew. */
    @Test
    void the_document_is_the_table() throws IOException {
        Path file = Project.file("docs/rights.md");
        String document = Files.readString(file);
        String before = document.substring(0, document.indexOf(BEGINNING) + BEGINNING.length());
        String after = document.substring(document.indexOf(END));
        if (Boolean.getBoolean("grantledger.rights")) {
            Files.writeString(file, before + table() + after);
        }
        assertThat(file).content().isEqualTo(before + table() + after);
    }

    private static String table() {
        String roles = Role.ofPeople().stream().map(Role::name).collect(Collectors.joining(" | "));
        StringBuilder table = new StringBuilder("\n| command | " + roles + " |\n|---");
        table.append("|---".repeat(Role.ofPeople().size())).append("|\n");
        COMMANDS.values().forEach(command -> table.append(row(command)));
        return table.append('\n').toString();
    }

    private static String row(Entry command) {
        String cells = Role.ofPeople().stream()
                .map(role -> command.roles().contains(role) ? may(role) : "–")
                .collect(Collectors.joining(" | "));
        return "| `%s` | %s |%n".formatted(command.name(), cells);
    }

    private static String may(Role role) {
        return switch (role) {
            case APPLICANT -> "own";
            case ASSESSOR -> "assigned";
            default -> "yes";
        };
    }
}
