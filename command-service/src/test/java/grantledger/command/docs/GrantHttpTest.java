package grantledger.command.docs;

import static grantledger.command.docs.GrantHttp.COMMANDS;
import static grantledger.command.docs.GrantHttp.FILE;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.AllowedTo;
import grantledger.command.docs.GrantHttp.Asked;
import grantledger.format.Json;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectReader;

/** The requests of docs/grant.http, held against the commands; standalone's tests also send them. */
class GrantHttpTest {

    private static final List<Asked> ASKED = GrantHttp.asked();

    @Test
    void every_command_of_the_catalogue_is_asked_for_and_no_other() {
        Set<String> commands = ASKED.stream().map(Asked::command).collect(toCollection(TreeSet::new));
        assertThat(commands).isEqualTo(COMMANDS.keySet()).hasSizeGreaterThan(50);
        assertThat(ASKED).hasSameSizeAs(Project.matches("^POST ", FILE));
    }

    @Test
    void every_command_is_asked_for_by_somebody_whose_role_it_is() {
        assertThat(ASKED).allSatisfy(request -> {
            assertThat(request.who()).as(request.title()).isNotNull();
            assertThat(COMMANDS.get(request.command())
                            .getAnnotation(AllowedTo.class)
                            .value())
                    .as(request.title())
                    .contains(request.who().role());
        });
    }

    @Test
    void every_body_is_such_a_command_with_values_in_their_ranges() {
        ObjectReader json = Json.mapper().reader();
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(ASKED).allSatisfy(request -> {
                Object command = json.forType(COMMANDS.get(request.command())).readValue(request.body());
                assertThat(validator.validate(command)).as(request.body()).isEmpty();
            });
        }
    }

    @Test
    void every_field_of_every_command_is_given_somewhere() {
        Set<String> given = ASKED.stream().flatMap(GrantHttpTest::fields).collect(toCollection(TreeSet::new));
        Set<String> known = COMMANDS.entrySet().stream()
                .flatMap(command -> Arrays.stream(command.getValue().getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(field -> command.getKey() + " " + field))
                .collect(toCollection(TreeSet::new));
        assertThat(given).isEqualTo(known);
    }

    private static Stream<String> fields(Asked request) {
        return Json.mapper().readTree(request.body()).propertyNames().stream()
                .map(field -> request.command() + " " + field);
    }

    @Test
    void every_variable_is_used_and_every_one_used_is_set_once() {
        List<String> set = firstGroups("^@(\\w+) = ").toList();
        Set<String> used = firstGroups("\\{\\{(\\w+)}}").collect(toCollection(TreeSet::new));
        assertThat(set).doesNotHaveDuplicates();
        assertThat(used).isEqualTo(new TreeSet<>(set));
    }

    @Test
    void the_lines_for_a_shell_print_every_token_and_every_day() {
        Set<String> printed =
                firstGroups("^#> (\\w+) (?:[A-Z_]+ \\S+|[+-]\\d+)$").collect(toCollection(TreeSet::new));
        Set<String> set =
                firstGroups("^@(\\w+) = (?:token|\\d{4}-\\d{2}-\\d{2})$").collect(toCollection(TreeSet::new));
        assertThat(printed).isEqualTo(set).hasSizeGreaterThan(10);
    }

    private static Stream<String> firstGroups(String regex) {
        return Project.matches(regex, FILE).stream().map(found -> found.group(1));
    }
}
