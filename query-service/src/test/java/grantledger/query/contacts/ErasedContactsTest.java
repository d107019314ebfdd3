package grantledger.query.contacts;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.ErasureProposalWithdrawn;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.KeyStore;
import grantledger.query.fixtures.Relay;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is shown of an erasure, and of nothing that was erased: keys may be there for a while yet. */
@Tag("server")
class ErasedContactsTest {

    private static final String DECISION = "Gallringsbeslut 2027/3";

    private final UUID call = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final Contact sealed = KeyStore.SHARED.sealed(id, Given.CONTACT);

    @BeforeEach
    void submit() {
        RELAY.send(id, Given.submitted(id, call, sealed), new AssessorAssigned(id, "anna"));
    }

    @AfterEach
    void asBefore() {
        RELAY.occurred(null);
    }

    @Test
    void are_marked_with_when_by_whom_and_by_which_decision() {
        JsonNode before = application("x", "OFFICER");
        assertThat(before.at("/contactErased").isNull()).isTrue();
        long position = erase();

        JsonNode after = application("x", "OFFICER");
        assertThat(after.at("/contact").isNull()).isTrue();
        assertThat(after.at("/contactErased/disposalDecision").stringValue()).isEqualTo(DECISION);
        assertThat(after.at("/contactErased/erasedAt").stringValue())
                .isEqualTo(Relay.recordedAt(position).toString());
        assertThat(after.at("/contactErased/proposedBy").stringValue()).isEqualTo("olle");
        assertThat(after.at("/contactErased/erasedBy").stringValue()).isEqualTo("chief");
        assertThat(after.at("/erasureProposed").isNull()).isTrue();
        assertThat(export()).contains(DECISION).doesNotContain("Åsa", "asa@example.org", "070-0000000");
    }

    @Test
    void are_proposed_visibly_to_those_who_handle_the_case() {
        RELAY.send(id, new PersonalDataErasureProposed(id, DECISION, "Avslutat ärende", "olle"));

        JsonNode shown = application("x", "DECISION_MAKER").at("/erasureProposed");
        assertThat(shown.at("/disposalDecision").stringValue()).isEqualTo(DECISION);
        assertThat(shown.at("/reasons").stringValue()).isEqualTo("Avslutat ärende");
        assertThat(shown.at("/proposedBy").stringValue()).isEqualTo("olle");
        for (String[] other : OTHERS) {
            assertThat(application(other[0], other[1]).at("/erasureProposed").isNull())
                    .as(other[1])
                    .isTrue();
        }
        RELAY.send(id, new ErasureProposalWithdrawn(id, "För tidigt", "olle"));
        assertThat(application("x", "OFFICER").at("/erasureProposed").isNull()).isTrue();
        assertThat(application("x", "OFFICER").at("/contact/name").stringValue())
                .isEqualTo("Åsa Öberg");
    }

    private static final String[][] OTHERS = {
        {"anna", "ASSESSOR"}, {"applicant-999900-0012", "APPLICANT"}, {"x", "REPORTER"}
    };

    @Test
    void name_nobody_to_others() {
        erase();

        for (String[] other : OTHERS) {
            JsonNode erased = application(other[0], other[1]).at("/contactErased");
            assertThat(erased.at("/disposalDecision").stringValue()).isEqualTo(DECISION);
            assertThat(erased.at("/proposedBy").isNull()).isTrue();
            assertThat(erased.at("/erasedBy").isNull()).isTrue();
        }
    }

    @Test
    void are_shown_as_of_no_moment() {
        long then = RELAY.position();
        erase();

        assertThat(earlier(then)).doesNotContain("Åsa", "asa@example.org", "070-0000000");
    }

    @Test
    void are_shown_as_of_no_moment_where_they_stood_in_plain_text() {
        RELAY.send(id, new ApplicationSupplemented(id, Given.proposal(1), null));
        long then = RELAY.position();
        assertThat(earlier(then)).contains("Åsa");
        erase();

        assertThat(earlier(then)).doesNotContain("Åsa", "asa@example.org", "070-0000000");
        assertThat(SERVICE.get("/api/audit/streams/%s/events", id).answer().body())
                .doesNotContain("Åsa", "asa@example.org", "070-0000000");
    }

    @Test
    void make_way_for_one_who_is_given_later() {
        erase();
        Contact later = KeyStore.SHARED.sealed(id, new Contact("Bo Ek", "bo@example.org", null, null));
        RELAY.send(id, new ApplicationSupplemented(id, Given.proposal(1, later, "Personal"), null));

        JsonNode shown = application("x", "OFFICER");
        assertThat(shown.at("/contact/name").stringValue()).isEqualTo("Bo Ek");
        assertThat(shown.at("/contactErased/disposalDecision").stringValue()).isEqualTo(DECISION);
        assertThat(earlier(RELAY.position())).contains("Bo Ek");
    }

    /** The key is still there, as it is until the write side has come to it. */
    private long erase() {
        return RELAY.send(
                id,
                new PersonalDataErasureProposed(id, DECISION, "Avslutat ärende", "olle"),
                new PersonalDataErased(id, DECISION, List.of(sealed.commitment()), "olle", "chief"));
    }

    private JsonNode application(String subject, String role) {
        return SERVICE.get("/api/applications/%s", id)
                .as(subject, role)
                .after(RELAY.position())
                .ok();
    }

    /** Everything that an auditor is shown of the moment. */
    private String earlier(long then) {
        StringBuilder shown = new StringBuilder();
        for (String path : List.of(
                "/api/applications/%s?position=%d".formatted(id, then),
                "/api/applications?callId=%s&position=%d".formatted(call, then),
                "/api/audit/applications/%s?position=%d".formatted(id, then),
                "/api/audit/applications/%s?occurredAt=%s".formatted(id, Relay.recordedAt(then)))) {
            var answer = SERVICE.get("%s", path)
                    .as("rev", "AUDITOR")
                    .after(RELAY.position())
                    .answer();
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            shown.append(answer.body()).append('\n');
        }
        return shown.toString();
    }

    private String export() {
        return SERVICE.get("/api/applications?callId=%s", call)
                .after(RELAY.position())
                .header("Accept", "text/csv")
                .answer()
                .body();
    }
}
