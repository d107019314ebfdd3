package grantledger.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.matter.Case;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventPagesTest {
    private static Case matter;

    @BeforeAll
    static void serve() {
        matter = new Case();
        var event = Case.event(40, 3, "FundsGranted", "2018-12-01", "disa", """
            {"amountSek": 500000, "decidedBy": "disa", "reasons": "Bra %s", "conditions": []}\
            """.formatted(Case.HOSTILE));
        matter.query
                .says("/api/audit/events/40", with(event, """
                    "stream": "%s", "recordedRevision": 1, "recordedPayload": null\
                    """.formatted(Case.ID)))
                .says("/api/audit/events/41", with(event, """
                    "stream": "%s", "recordedRevision": 1, "recordedPayload": {"old": true}\
                    """.formatted(Case.ID)));
    }

    private static String with(String event, String fields) {
        return event.substring(0, event.lastIndexOf('}')) + ", " + fields + "}";
    }

    @AfterAll
    static void end() {
        matter.close();
    }

    @Test
    void an_event_is_told_and_shown_as_it_stands() {
        var page = matter.console
                .as("OFFICER")
                .speaking("en")
                .get("/audit/events/40")
                .body();

        assertThat(page)
                .contains(
                        "disa granted SEK\u00a0500,000.",
                        "/audit/streams/" + Case.ID,
                        "/audit/events/39",
                        "/audit/events/41")
                .contains("\"amountSek\" : 500000")
                .doesNotContain("<script>alert", "As it was recorded", "??");
    }

    @Test
    void an_event_of_an_earlier_revision_is_shown_as_it_was_recorded_too() {
        assertThat(matter.console
                        .as("OFFICER")
                        .speaking("en")
                        .get("/audit/events/41")
                        .body())
                .contains("As it was recorded, in revision 1", "\"old\" : true");
    }

    @Test
    void where_there_is_no_event_there_is_no_page() {
        assertThat(matter.console.as("OFFICER").get("/audit/events/999").statusCode())
                .isEqualTo(404);
        assertThat(matter.console.as("OFFICER").get("/audit/events/x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_stream_is_told_event_by_event() {
        var page = matter.console
                .as("OFFICER")
                .speaking("sv")
                .get("/audit/streams/" + Case.ID)
                .body();

        assertThat(page)
                .containsSubsequence(
                        "ale.kommun lämnade in ansökan", "kompletterade", "disa beviljade 500\u00a0000\u00a0kr.")
                .doesNotContain("??", "<script>alert");
    }
}
