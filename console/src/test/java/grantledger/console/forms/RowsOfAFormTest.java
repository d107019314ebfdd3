package grantledger.console.forms;

import static grantledger.console.forms.EveryCommandTest.pressed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows come and go without a script. */
class RowsOfAFormTest {
    private static final String ID = "0e9c4f0a-3f5e-5b6e-9a53-0d3c7b1f2a11";

    private final Desk desk = new Desk().as("oda.officer", "OFFICER", "DECISION_MAKER");

    @BeforeEach
    void aMatter() {
        desk.services.answer("/api/applications/", "{\"version\": 9}");
        desk.services.answer("/api/calls/", "{\"version\": 2}");
    }

    private Html pressedOn(Html form, String command, String button, Map<String, String> filled) {
        var fields = pressed(form, button);
        filled.forEach((name, value) -> fields.put(name, List.of(value)));
        return Desk.html(desk.post(command, fields));
    }

    @Test
    void a_required_list_begins_with_one_empty_row() {
        var form = desk.form("/commands/request-completion?applicationId=" + ID);
        assertThat(form.fields()).containsKey("missing[0]").doesNotContainKey("missing[1]");
    }

    @Test
    void a_row_is_added_and_what_was_written_stays() {
        var form = desk.form("/commands/request-completion?applicationId=" + ID);
        var longer = pressedOn(form, "request-completion", "add:missing", Map.of("missing[0]", "The signature"));
        assertThat(longer.fields())
                .containsEntry("missing[0]", List.of("The signature"))
                .containsEntry("missing[1]", List.of(""))
                .containsEntry("form", List.of(Desk.KEY));
        assertThat(longer.text()).containsOnlyOnce("autofocus");
    }

    @Test
    void a_row_is_removed_and_those_after_it_move_up() {
        var form = desk.form("/commands/grant-funds?applicationId=" + ID);
        for (int i = 0; i < 12; i++) {
            form = pressedOn(
                    form,
                    "grant-funds",
                    "add:instalments",
                    i == 0 ? Map.of() : Map.of("instalments[" + (i - 1) + "].amountSek", "" + i));
        }
        var shorter = pressedOn(form, "grant-funds", "remove:instalments[1]", Map.of());
        assertThat(shorter.fields())
                .containsEntry("instalments[0].amountSek", List.of("1"))
                .containsEntry("instalments[1].amountSek", List.of("3"))
                .containsEntry("instalments[9].amountSek", List.of("11"))
                .doesNotContainKey("instalments[11].amountSek");
    }

    @Test
    void rows_within_rows_come_and_go() {
        var form = desk.form("/commands/announce-call");
        var longer = pressedOn(form, "announce-call", "add:criteria[0].aspects", Map.of());
        assertThat(longer.fields()).containsKey("criteria[0].aspects[0]");
    }

    @Test
    void an_empty_row_is_not_sent() {
        var form = desk.form("/commands/request-completion?applicationId=" + ID);
        var fields = pressed(form, "send");
        fields.put("missing[0]", List.of(""));
        fields.put("missing[1]", List.of("The budget"));
        fields.put("dueOn", List.of("2026-12-31"));
        desk.post("request-completion", fields);
        assertThat(desk.services.sent().getFirst().body().path("missing").toString())
                .isEqualTo("[\"The budget\"]");
    }

    @Test
    void a_list_that_is_emptied_is_sent_empty() {
        desk.services.answer(
                "/api/calls/", "{\"version\": 2, \"priorities\": [{\"id\": \"youth\", \"title\": \"Young people\"}]}");
        var form = desk.form("/commands/amend-call?callId=" + ID);
        var shorter = pressedOn(form, "amend-call", "remove:priorities[0]", Map.of());
        desk.post("amend-call", pressed(shorter, "send"));
        assertThat(desk.services.sent().getFirst().body().path("priorities").toString())
                .isEqualTo("[]");
        assertThat(desk.services.sent().getFirst().body().has("criteria")).isFalse();
    }

    @Test
    void what_no_field_is_called_is_not_looked_at() {
        var fields = pressed(desk.form("/commands/request-completion?applicationId=" + ID), "send");
        fields.put("missing[0]", List.of("The budget"));
        fields.put("missing[99999999].x", List.of("a"));
        fields.put("isAdmin", List.of("true"));
        fields.put("results[0].met", List.of("true"));
        desk.post("request-completion", fields);
        assertThat(desk.services.sent().getFirst().body().propertyNames())
                .containsExactlyInAnyOrder("applicationId", "missing");
    }

    @Test
    void more_rows_than_a_page_can_show_are_not_drawn() {
        var fields = pressed(desk.form("/commands/request-completion?applicationId=" + ID), "add:missing");
        fields.put("missing[9000]", List.of("far away"));
        assertThat(Desk.html(desk.post("request-completion", fields)).fields())
                .containsKey("missing[49]")
                .doesNotContainKey("missing[50]");
    }
}
