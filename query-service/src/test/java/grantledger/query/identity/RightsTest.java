package grantledger.query.identity;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every cell of the table of rights, role by path, is tried on the running service and stands in docs/rights.md. */
@Tag("server")
class RightsTest {

    private static final Path DOCUMENT = Path.of("../docs/rights.md");
    private static final String BEGINNING = "<!-- reads: written by RightsTest -->\n";
    private static final String END = "<!-- end of reads -->";
    private static final UUID CALL = UUID.randomUUID();
    private static final UUID APPLICATION = UUID.randomUUID();
    private static final UUID GRANT = UUID.randomUUID();
    private static final Set<Integer> SHUT = Set.of(401, 403);

    private static Map<String, HandlerMethod> answered;

    @BeforeAll
    static void fill() {
        RELAY.send(CALL, Given.announced(CALL, 1_000));
        RELAY.send(APPLICATION, Given.submitted(APPLICATION, CALL, Given.ALE, 1));
        RELAY.send(APPLICATION, Given.granted(APPLICATION, GRANT, 1));
        RELAY.send(GRANT, Given.established(GRANT, APPLICATION, CALL, Given.ALE, 1));
        SERVICE.get("/api/grants/%s", GRANT).after(RELAY.position()).ok();
        answered = new TreeMap<>();
        SERVICE.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().forEach(path -> answered.put(path, method)));
        answered.keySet().removeIf(path -> path.startsWith("/v3/") || path.equals("/error"));
    }

    @Test
    void each_path_has_a_row_and_each_row_a_path() {
        assertThat(Reads.ALL.stream().map(Read::path)).containsExactlyInAnyOrderElementsOf(answered.keySet());
    }

    @Test
    void every_cell_is_as_the_table_says() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Read read : Reads.ALL) {
            tried += cell(wrong, read, "no token", call(read).withToken(null), read.isOpen() ? 0 : 401);
            tried += cell(wrong, read, "no role", call(read).as("x", "NONE"), read.isOpen() ? 0 : 403);
            for (Role role : Role.ofPeople()) {
                boolean lets = read.isOpen() || read.roles().contains(role);
                tried += cell(wrong, read, role.name(), call(read).as("stranger", role.name()), lets ? 0 : 403);
            }
        }
        int cells = answered.size() * (Role.ofPeople().size() + 2);
        System.out.printf("reads: cells tried: %d of %d (%d %%)%n", tried, cells, 100 * tried / cells);
        assertThat(wrong).isEmpty();
        assertThat(tried).isEqualTo(cells);
    }

    /** @param status 0 for any but those of a door that is shut; what is beyond is another table */
    private static int cell(List<String> wrong, Read read, String who, Service.Call call, int status) {
        int told = call.status();
        boolean right = status == 0 ? !SHUT.contains(told) : told == status;
        if (!right || (told >= 500 && told != 503)) {
            wrong.add("%s %s: %d".formatted(who, read.path(), told));
        }
        return 1;
    }

    private static Service.Call call(Read read) {
        String path = read.path()
                .replace("{callId}", CALL.toString())
                .replace("{applicationId}", APPLICATION.toString())
                .replace("{position}", "1")
                .replace("{*path}", "0/000")
                .replace("{id}", (read.path().contains("grants") ? GRANT : APPLICATION).toString());
        // A parameter that it does not have stops a rebuild behind the door.
        return read.path().equals("/api/rebuild")
                ? SERVICE.get("%s", path + "?stop=here").post()
                : SERVICE.get("%s", path);
    }

    /** With {@code -Dgrantledger.rights=true} it is written anew. */
    @Test
    void the_document_is_the_table() throws IOException {
        String document = Files.readString(DOCUMENT);
        String before = document.substring(0, document.indexOf(BEGINNING) + BEGINNING.length());
        String after = document.substring(document.indexOf(END));
        if (Boolean.getBoolean("grantledger.rights")) {
            Files.writeString(DOCUMENT, before + table() + after);
        }
        assertThat(DOCUMENT).content().isEqualTo(before + table() + after);
    }

    private static String table() {
        String roles = Role.ofPeople().stream().map(Role::name).collect(Collectors.joining(" | "));
        StringBuilder table = new StringBuilder("\n| path | no token | " + roles + " |\n|---|---");
        table.append("|---".repeat(Role.ofPeople().size())).append("|\n");
        Reads.ALL.forEach(read -> table.append(row(read)));
        return table.append('\n').toString();
    }

    private static String row(Read read) {
        boolean scoped = Arrays.stream(answered.get(read.path()).getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Sight.class);
        String cells = Role.ofPeople().stream()
                .map(role -> read.isOpen() || read.roles().contains(role) ? sees(role, scoped) : "–")
                .collect(Collectors.joining(" | "));
        return "| `%s` | %s | %s |%n".formatted(read.path(), read.isOpen() ? "all" : "–", cells);
    }

    private static String sees(Role role, boolean scoped) {
        if (!scoped) {
            return "all";
        }
        return switch (role) {
            case APPLICANT -> "own";
            case ASSESSOR -> "assigned";
            case REPORTER -> "no persons";
            case IMPORTER -> "facts";
            default -> "all";
        };
    }

    @Test
    void nobody_says_twice_who_reads_a_path() {
        assertThat(new TreeSet<>(Reads.ALL.stream().map(Read::path).toList())).hasSameSizeAs(Reads.ALL);
    }
}
