package grantledger.query.application.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Issuer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What of an application those who do not handle it are not told, by whatever way they ask. */
@Tag("server")
class SecrecyTest {

    private static final List<String> FORMATS = List.of("application/json", "text/csv,application/json;q=0.1");

    private final UUID call = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void prepare() {
        RELAY.send(call, Given.announced(call, 1_000));
        RELAY.by("olga")
                .send(
                        id,
                        Given.submitted(id, call, Given.ALE, 1),
                        Given.eligible(id),
                        new AssessorAssigned(id, "anna"),
                        new AssessorAssigned(id, "bo"),
                        new AssessorAssigned(id, "cajsa"),
                        new ConflictOfInterestDeclared(id, "cajsa", "Gift med sökandens chef"),
                        Given.scored(id, "anna", 4, 4),
                        Given.recommended(id, 1, "olle"));
        RELAY.by("system").send(other, Given.submitted(other, call, Given.ALE, 1), Given.scored(other, "anna", 5, 5));
    }

    @Test
    void case_P9_applicants_and_assessors_see_that_somebody_was_barred_and_no_more() {
        RELAY.send(id, Given.granted(id, UUID.randomUUID(), 1));

        for (String path : List.of("/api/applications/" + id, "/api/applications?callId=" + call)) {
            for (String format : FORMATS) {
                assertThat(answer(path, "applicant-999900-0012", "APPLICANT", format))
                        .contains("decider")
                        .doesNotContain("Gift", "cajsa", "olga", "olle", "checker", "anna", "bo\"");
                assertThat(answer(path, "anna", "ASSESSOR", format))
                        .contains("decider", "anna")
                        .doesNotContain("Gift", "cajsa", "olga", "olle", "checker", "bo\"");
            }
        }
        assertThat(as("applicant-999900-0012", "APPLICANT").at("/barredPersons").intValue())
                .isEqualTo(1);
        assertThat(as("anna", "ASSESSOR").at("/barredPersons").intValue()).isEqualTo(1);
        assertThat(answer("/api/decisions?callId=" + call, "applicant-999900-0012", "APPLICANT", FORMATS.get(1)))
                .contains("decider")
                .doesNotContain("olle", "anna");
        assertThat(as("officer", "OFFICER").at("/conflicts/0/personId").stringValue())
                .isEqualTo("cajsa");
    }

    @Test
    void case_P10_an_assessor_sees_nobody_elses_points_until_their_own_stand() {
        JsonNode before = as("bo", "ASSESSOR");
        assertThat(before.at("/status").stringValue()).isEqualTo("RECOMMENDED");
        assertThat(before.at("/scorings").size()).isZero();
        assertThat(before.at("/assessors").size()).isEqualTo(1);
        for (String field : List.of("score", "prioritiesMet", "recommendation", "recommendations", "conflicts")) {
            assertThat(before.at("/" + field).isNull()).as(field).isTrue();
        }
        assertThat(as("cajsa", "ASSESSOR").at("/score").isNull())
                .as("one who is barred")
                .isTrue();
        assertThat(as("anna", "ASSESSOR").at("/score").isNull()).isFalse();

        RELAY.send(id, Given.scored(id, "bo", 5, 5));
        JsonNode after = as("bo", "ASSESSOR");
        assertThat(after.at("/scorings").size()).isEqualTo(2);
        assertThat(after.at("/scorings/0/assessorId").isNull()).isTrue();
        assertThat(after.at("/scorings/1/assessorId").stringValue()).isEqualTo("bo");
        assertThat(after.at("/score").decimalValue()).isEqualByComparingTo("90");
    }

    @Test
    void case_P10_whatever_other_roles_the_assessor_has() {
        assertThat(as("bo", "ASSESSOR", "OFFICER").at("/score").isNull()).isTrue();
        assertThat(ranked("bo").at("/0/score").isNull())
                .as("nor a rank that tells of them")
                .isFalse();
        assertThat(ranked("bo").at("/1/score").isNull()).isTrue();
        assertThat(ranked("eva").at("/1/score").decimalValue()).isEqualByComparingTo("80");
        assertThat(SERVICE.get("/api/calls/%s/ranking", call)
                        .as("bo", "ASSESSOR")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void case_P10_in_the_order_of_a_list() {
        RELAY.send(other, new AssessorAssigned(other, "bo"));

        List<String> up = order("score", "bo", "ASSESSOR");
        assertThat(order("-score", "bo", "ASSESSOR"))
                .as("as if neither were scored")
                .isEqualTo(up);
        assertThat(order("-score", "officer", "OFFICER")).containsExactly(other.toString(), id.toString());
        assertThat(order("score", "officer", "OFFICER")).containsExactly(id.toString(), other.toString());
    }

    @Test
    void case_P11_an_applicant_is_told_that_it_is_under_assessment() {
        JsonNode shown = as("applicant-999900-0012", "APPLICANT");

        assertThat(shown.at("/status").stringValue()).isEqualTo("UNDER_ASSESSMENT");
        assertThat(shown.at("/examination/results").isNull()).isTrue();
        assertThat(shown.at("/barredPersons").isNull()).isTrue();
        assertThat(answer("/api/applications?callId=" + call, "applicant-999900-0012", "APPLICANT", FORMATS.get(1)))
                .contains("UNDER_ASSESSMENT")
                .doesNotContain("RECOMMENDED", "80.00");
    }

    @Test
    void case_P11_a_filter_by_a_hidden_status_tells_nothing() {
        for (String hidden : List.of("ELIGIBLE", "INELIGIBLE", "RECOMMENDED")) {
            assertThat(total("status=" + hidden, "applicant-999900-0012", "APPLICANT"))
                    .as(hidden)
                    .isZero();
        }
        assertThat(total("status=UNDER_ASSESSMENT", "applicant-999900-0012", "APPLICANT"))
                .isEqualTo(1);
        assertThat(total("status=SUBMITTED", "applicant-999900-0012", "APPLICANT"))
                .isEqualTo(1);
        assertThat(total("status=RECOMMENDED", "officer", "OFFICER")).isEqualTo(1);
        assertThat(total("status=RECOMMENDED", "anna", "ASSESSOR")).isEqualTo(1);
    }

    @Test
    void case_P11_nor_do_counts_and_orders() {
        JsonNode counts = SERVICE.get("/api/calls/%s", call)
                .as("applicant-999900-0012", "APPLICANT")
                .after(RELAY.position())
                .ok()
                .at("/tracks/0/counts");
        assertThat(counts.at("/UNDER_ASSESSMENT").intValue()).isEqualTo(1);
        assertThat(counts.has("RECOMMENDED")).isFalse();
        UUID ineligible = UUID.randomUUID();
        RELAY.send(ineligible, Given.submitted(ineligible, call, Given.ALE, 1), Given.eligible(ineligible));
        List<String> up = order("status", "applicant-999900-0012", "APPLICANT");
        List<String> down = order("-status", "applicant-999900-0012", "APPLICANT");
        assertThat(up.subList(1, 3)).as("both under assessment").isEqualTo(down.subList(0, 2));
        assertThat(order("score", "applicant-999900-0012", "APPLICANT"))
                .isEqualTo(order("-score", "applicant-999900-0012", "APPLICANT"));
    }

    @Test
    void an_applicant_is_not_told_what_is_recommended_on_a_decided_application() {
        RELAY.send(id, Given.granted(id, UUID.randomUUID(), 1), Given.recommended(id, 7, "eva"));
        JsonNode shown = as("applicant-999900-0012", "APPLICANT");

        assertThat(shown.at("/recommendation/amountSek").intValue()).isEqualTo(1);
        assertThat(shown.at("/recommendation/recommendedBy").isNull()).isTrue();
        assertThat(shown.at("/recommendations").size()).isEqualTo(1);
        assertThat(as("officer", "OFFICER").at("/recommendation/amountSek").intValue())
                .isEqualTo(7);
    }

    @Test
    void what_is_annulled_is_under_assessment_again() {
        RELAY.send(
                id,
                Given.granted(id, UUID.randomUUID(), 1),
                new ApplicationReopened(id, true, "Avstod av misstag", "Rättelse", "chief"));
        JsonNode shown = as("applicant-999900-0012", "APPLICANT");

        assertThat(shown.at("/status").stringValue()).isEqualTo("UNDER_ASSESSMENT");
        assertThat(shown.at("/score").isNull()).isTrue();
        assertThat(shown.at("/decisions").size()).isEqualTo(2);
        assertThat(shown.at("/decisionMaker").isNull()).isTrue();
    }

    @Test
    void an_officer_who_entered_it_for_the_applicant_is_not_named_to_them() {
        UUID entered = UUID.randomUUID();
        RELAY.send(entered, Given.received(entered, call, Given.ALE, Instant.parse("2020-05-04T12:00:00Z"), false));
        String byOrganisation = Issuer.token(Issuer.claims("alva", "APPLICANT")
                .claim("organisation_number", "999900-0012")
                .build());

        JsonNode shown = SERVICE.get("/api/applications/%s", entered)
                .withToken(byOrganisation)
                .after(RELAY.position())
                .ok();
        assertThat(shown.at("/submittedBy").isNull()).isTrue();
        assertThat(shown.at("/receivedAt").stringValue()).isEqualTo("2020-05-04T12:00:00Z");
        assertThat(shown.at("/late").booleanValue()).isFalse();
    }

    private JsonNode ranked(String person) {
        return SERVICE.get("/api/calls/%s/ranking", call)
                .as(person, "ASSESSOR", "OFFICER")
                .after(RELAY.position())
                .ok()
                .at("/rows");
    }

    private JsonNode as(String person, String... roles) {
        return SERVICE.get("/api/applications/%s", id)
                .as(person, roles)
                .after(RELAY.position())
                .ok();
    }

    private List<String> order(String sort, String person, String role) {
        return SERVICE.get("/api/applications?callId=%s&sort=%s", call, sort)
                .as(person, role)
                .after(RELAY.position())
                .ok()
                .at("/rows")
                .valueStream()
                .map(row -> row.at("/applicationId").stringValue())
                .toList();
    }

    private int total(String filter, String person, String role) {
        return SERVICE.get("/api/applications?callId=%s&%s", call, filter)
                .as(person, role)
                .after(RELAY.position())
                .ok()
                .at("/total")
                .intValue();
    }

    private static String answer(String path, String person, String role, String format) {
        var answer = SERVICE.get(path)
                .as(person, role)
                .after(RELAY.position())
                .header("Accept", format)
                .answer();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
