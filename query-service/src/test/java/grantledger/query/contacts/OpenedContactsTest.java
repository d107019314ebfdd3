package grantledger.query.contacts;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.KeyStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class OpenedContactsTest {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final UUID call = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final Contact sealed = KeyStore.SHARED.sealed(id, Given.CONTACT);

    @BeforeEach
    void submit() {
        RELAY.send(id, Given.submitted(id, call, sealed), new AssessorAssigned(id, "anna"));
    }

    @Test
    void are_shown_to_those_who_may_see_them() {
        for (String role : List.of("OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "ADMIN")) {
            assertShown(application("x", role));
        }
        assertShown(application("anna", "ASSESSOR"));
        assertShown(application("applicant-999900-0012", "APPLICANT"));
        assertThat(application("x", "REPORTER").at("/contact").isNull()).isTrue();
    }

    @Test
    void stand_in_pages_and_exports() {
        assertShown(rows("/api/applications?callId=" + call).at("/rows/0"));
        assertThat(export(CSV))
                .contains(",Åsa Öberg,asa@example.org,070-0000000,")
                .doesNotContain(sealed.name());
        assertThat(export(XLSX)).isNotEmpty();
    }

    @Test
    void stand_in_what_is_shown_as_of_a_moment() {
        long then = RELAY.position();
        Contact other = KeyStore.SHARED.sealed(id, new Contact("Bo Ek", "bo@example.org", null, null));
        RELAY.send(id, new ApplicationCompleted(id, Given.proposal(1, other, "Personal"), null));

        JsonNode now = application("x", "OFFICER").at("/contact");
        assertThat(now.at("/name").stringValue()).isEqualTo("Bo Ek");
        assertThat(now.at("/phone").isNull()).isTrue();
        assertShown(rows("/api/applications?callId=%s&position=%d".formatted(call, then))
                .at("/rows/0"));
        assertShown(SERVICE.get("/api/audit/applications/%s?position=%d", id, then)
                .as("rev", "AUDITOR")
                .ok());
    }

    @Test
    void are_null_field_by_field_where_the_key_is_gone() {
        KeyStore.SHARED.destroy(sealed);

        assertClosed(application("x", "OFFICER"));
        assertClosed(rows("/api/applications?callId=" + call).at("/rows/0"));
        assertThat(export(CSV)).doesNotContain("Åsa", sealed.name());
    }

    @Test
    void are_null_where_they_were_sealed_for_another_application() {
        UUID other = UUID.randomUUID();
        RELAY.send(other, Given.submitted(other, call, sealed));

        assertClosed(SERVICE.get("/api/applications/%s", other)
                .after(RELAY.position())
                .ok());
    }

    @Test
    void are_found_by_nothing_that_is_searched() {
        for (String q : List.of("Åsa", "Öberg", "asa@example.org", "070-0000000", sealed.name(), sealed.commitment())) {
            assertThat(SERVICE.get(
                                    "/api/applications?callId=%s&q=%s",
                                    call, java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8))
                            .after(RELAY.position())
                            .ok()
                            .at("/total")
                            .intValue())
                    .as(q)
                    .isZero();
        }
    }

    @Test
    void stay_sealed_in_the_payloads_of_events() {
        JsonNode events = SERVICE.get("/api/audit/streams/%s/events", id)
                .after(RELAY.position())
                .ok();

        JsonNode contact = events.at("/rows/0/payload/proposal/contact");
        assertThat(contact.at("/name").stringValue()).isEqualTo(sealed.name());
        assertThat(contact.at("/commitment").stringValue()).isEqualTo(sealed.commitment());
    }

    @Test
    void are_left_out_of_the_payloads_of_events_that_have_them_in_plain_text() {
        UUID before = UUID.randomUUID();
        RELAY.send(before, Given.submitted(before, call, Given.ALE, 1));

        String events = SERVICE.get("/api/audit/streams/%s/events", before)
                .after(RELAY.position())
                .answer()
                .body();

        assertThat(events).contains("ApplicationSubmitted").doesNotContain("Åsa", "asa@example.org", "070-0000000");
        assertThat(SERVICE.get("/api/audit/events/%d", RELAY.position())
                        .answer()
                        .body())
                .contains("ApplicationSubmitted")
                .doesNotContain("Åsa", "asa@example.org", "070-0000000");
        assertShown(SERVICE.get("/api/applications/%s", before).ok());
    }

    private static void assertShown(JsonNode application) {
        assertThat(application.at("/contact/name").stringValue()).isEqualTo("Åsa Öberg");
        assertThat(application.at("/contact/email").stringValue()).isEqualTo("asa@example.org");
        assertThat(application.at("/contact/phone").stringValue()).isEqualTo("070-0000000");
        assertThat(application.at("/contact").size()).isEqualTo(3);
    }

    private static void assertClosed(JsonNode application) {
        assertThat(application.at("/contact").isObject()).isTrue();
        assertThat(application.at("/contact")).allMatch(JsonNode::isNull);
    }

    private JsonNode application(String subject, String role) {
        return SERVICE.get("/api/applications/%s", id)
                .as(subject, role)
                .after(RELAY.position())
                .ok();
    }

    private static JsonNode rows(String path) {
        return SERVICE.get("%s", path).after(RELAY.position()).ok();
    }

    private String export(String form) {
        return SERVICE.get("/api/applications?callId=%s", call)
                .after(RELAY.position())
                .header("Accept", form)
                .answer()
                .body();
    }
}
