package grantledger.console.forms;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.forms.input.Filled;
import grantledger.console.forms.shapes.Command;
import grantledger.console.words.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One generated form serves every command of the contract. */
class EveryCommandTest {
    private final Desk desk = new Desk();

    static Stream<Command> commands() {
        return Description.COMMANDS.all().stream();
    }

    EveryCommandTest() {
        for (var kind : List.of("applications", "grants", "calls", "indicators")) {
            desk.services.answer("/api/" + kind + "/", "{\"version\": 3, \"position\": 42, \"title\": \"A matter\"}");
        }
        desk.services.answer("/api/places", "{\"rows\": [{\"code\": \"14\", \"name\": \"Västra Götalands län\"}]}");
    }

    private Desk as(Command command) {
        return desk.as("somebody", command.roles().getFirst());
    }

    @Test
    void there_are_as_many_as_the_contract_has() {
        assertThat(Description.COMMANDS.all())
                .hasSizeGreaterThan(55)
                .allSatisfy(command -> assertThat(command.roles()).isNotEmpty());
        assertThat(Description.COMMANDS.all())
                .extracting(Command::name)
                .contains(
                        "propose-erasure",
                        "withdraw-erasure-proposal",
                        "erase-personal-data",
                        "define-indicator",
                        "publish-indicator-values");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void is_drawn_in_both_languages_with_nothing_untranslated(Command command) {
        for (var language : Language.values()) {
            var empty = as(command).in(language).form("/commands/" + command.name());
            assertThat(empty.text())
                    .contains("<form class=\"form command", "lang=\"" + language.tag() + "\"")
                    .doesNotContain("??");
            for (var example : Description.examples(command.name())) {
                assertThat(desk.form(address(command, example)).text()).doesNotContain("??");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_filled_form_becomes_the_body_that_the_service_accepts(Command command) {
        assertThat(Description.examples(command.name())).isNotEmpty();
        for (var example : Description.examples(command.name())) {
            var form = as(command).form(address(command, example));
            assertThat(desk.post(command.name(), pressed(form, "send"))
                            .getResponse()
                            .getStatus())
                    .isEqualTo(303);
            var sent = desk.services.sent().getLast();
            assertThat(sent.command()).isEqualTo(command.name());
            assertThat(sent.body()).isEqualTo(example);
            assertThat(Description.faults(command.name(), sent.body())).isEmpty();
        }
    }

    @Test
    void a_body_that_the_schema_does_not_accept_is_found() {
        var example = Description.examples("grant-funds").getFirst().deepCopy();
        ((ObjectNode) example).remove("amountSek");
        assertThat(Description.faults("grant-funds", example)).isNotEmpty();
    }

    static Map<String, List<String>> pressed(Html form, String button) {
        var fields = new LinkedHashMap<>(form.fields());
        fields.put("form-do", List.of(button));
        return fields;
    }

    /** The example's fields as parameters of the form's address. */
    private static String address(Command command, JsonNode example) {
        var filled = Filled.of(example, command.body());
        var pairs = new ArrayList<String>();
        for (var name : filled.names()) {
            filled.all(name).forEach(value -> pairs.add(encoded(name) + "=" + encoded(value)));
        }
        return "/commands/" + command.name() + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
