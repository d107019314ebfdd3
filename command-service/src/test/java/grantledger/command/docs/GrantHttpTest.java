package grantledger.command.docs;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.Command;
import grantledger.format.Json;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectReader;

/** The requests of docs/grant.http, held against the commands; standalone's tests also send them. */
class GrantHttpTest {

    private static final String FILE = Project.text("docs/grant.http");
    static final Map<String, Class<?>> COMMANDS =
            DocumentsTest.commands().collect(toMap(Command::nameOf, command -> command));

    /** A command as the file asks for it, with every variable in its place, and the name of its token. */
    record Asked(String command, String token, String body) {

        Stream<String> fields() {
            return Json.mapper().readTree(body).propertyNames().stream().map(field -> command + " " + field);
        }
    }

    static List<Asked> asked() {
        String command = "^POST \\{\\{commands}}/([a-z-]+)\n";
        String headers = "Authorization: Bearer \\{\\{(\\w+)}}\n.*?\n\n";
        return Project.matches("(?s)" + command + headers + "(\\{.*?)\\s*(?=^###|\\z)", FILE).stream()
                .map(request -> new Asked(request.group(1), request.group(2), filledIn(request.group(3))))
                .toList();
    }

    private static String filledIn(String body) {
        String filled = body;
        for (MatchResult variable : Project.matches("^@(\\w+) = (.+)$", FILE)) {
            filled = filled.replace("{{" + variable.group(1) + "}}", variable.group(2));
        }
        return filled;
    }

    @Test
    void every_command_of_the_catalogue_is_asked_for_and_no_other() {
        Set<String> commands = asked().stream().map(Asked::command).collect(toCollection(TreeSet::new));
        assertThat(commands).isEqualTo(COMMANDS.keySet()).hasSizeGreaterThan(30);
        assertThat(asked()).hasSameSizeAs(Project.matches("^POST ", FILE));
    }

    @Test
    void every_body_is_such_a_command_with_values_in_their_ranges() {
        ObjectReader json = Json.mapper().reader();
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(asked()).allSatisfy(request -> {
                Object command = json.forType(COMMANDS.get(request.command())).readValue(request.body());
                assertThat(validator.validate(command)).as(request.body()).isEmpty();
            });
        }
    }

    @Test
    void every_field_of_every_command_is_given_somewhere() {
        Set<String> given = asked().stream().flatMap(Asked::fields).collect(toCollection(TreeSet::new));
        Set<String> known = COMMANDS.entrySet().stream()
                .flatMap(command -> Arrays.stream(command.getValue().getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(field -> command.getKey() + " " + field))
                .collect(toCollection(TreeSet::new));
        assertThat(given).isEqualTo(known);
    }

    @Test
    void every_variable_is_used_and_every_one_used_is_set_once() {
        List<String> set = firstGroups("^@(\\w+) = ").toList();
        Set<String> used = firstGroups("\\{\\{(\\w+)}}").collect(toCollection(TreeSet::new));
        assertThat(set).doesNotHaveDuplicates();
        assertThat(used).isEqualTo(new TreeSet<>(set));
    }

    private static Stream<String> firstGroups(String regex) {
        return Project.matches(regex, FILE).stream().map(found -> found.group(1));
    }
}
