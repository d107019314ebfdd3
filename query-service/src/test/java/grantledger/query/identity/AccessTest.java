package grantledger.query.identity;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.AssessorUnassigned;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Issuer;
import grantledger.query.fixtures.Service;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class AccessTest {

    private static final UUID CALL = UUID.randomUUID();
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID GRANT = UUID.randomUUID();
    private static final UUID OTHER_GRANT = UUID.randomUUID();

    @BeforeAll
    static void submit() {
        RELAY.send(CALL, Given.announced(CALL, 1_000));
        RELAY.send(
                OWN,
                Given.submitted(OWN, CALL, Given.ALE, 1),
                new AssessorAssigned(OWN, "anna"),
                new AssessorAssigned(OWN, "bo"),
                new ConflictOfInterestDeclared(OWN, "bo", "Vän"),
                new AssessorAssigned(OWN, "cajsa"),
                new AssessorUnassigned(OWN, "cajsa", "Sjuk"));
        RELAY.send(OWN, Given.granted(OWN, GRANT, 1));
        RELAY.send(GRANT, Given.established(GRANT, OWN, CALL, Given.ALE, 1));
        var boden = new grantledger.events.ApplicationEvent.Applicant(
                "Bodens kommun", "999900-0020", grantledger.events.ApplicantType.MUNICIPALITY, "25", null);
        RELAY.send(OTHER, Given.submitted(OTHER, CALL, boden, 1));
        RELAY.send(OTHER_GRANT, Given.established(OTHER_GRANT, OTHER, CALL, boden, 1));
        assertThat(SERVICE.get("/api/applications/%s", OWN)
                        .after(RELAY.position())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void needs_a_token() {
        var answer = SERVICE.get("/api/calls").withToken(null).answer();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("\"rule\":\"authenticated\"");
    }

    @Test
    void needs_a_token_that_is_in_force_for_this_service_and_from_this_issuer() {
        var now = Instant.now();
        assertThat(with(Issuer.claims("a", "OFFICER")
                        .expirationTime(Date.from(now.minusSeconds(120)))
                        .build()))
                .isEqualTo(401);
        assertThat(with(Issuer.claims("a", "OFFICER").audience("another").build()))
                .isEqualTo(401);
        assertThat(with(Issuer.claims("a", "OFFICER").issuer("http://elsewhere").build()))
                .isEqualTo(401);
        assertThat(SERVICE.get("/api/calls").withToken("nonsense").status()).isEqualTo(401);
        assertThat(with(Issuer.claims("a").claim("roles", "REPORTER,OFFICER").build()))
                .isEqualTo(200);
    }

    @Test
    void needs_a_role_that_reads() {
        assertThat(SERVICE.get("/api/calls").as("ivar", "IMPORTER").status()).isEqualTo(403);
        assertThat(SERVICE.get("/api/calls")
                        .as("ivar", "SOMETHING")
                        .body()
                        .at("/rule")
                        .stringValue())
                .isEqualTo("role-allows-read");
    }

    @Test
    void lets_those_who_handle_cases_see_all() {
        for (String role : List.of("OFFICER", "DECISION_MAKER", "CONTROLLER", "AUDITOR", "ADMIN", "REPORTER")) {
            assertThat(SERVICE.get("/api/applications/%s", OTHER).as("x", role).status())
                    .as(role)
                    .isEqualTo(200);
            assertThat(total("/api/applications?callId=" + CALL, "x", role))
                    .as(role)
                    .isEqualTo(2);
            assertThat(SERVICE.get("/api/calls/%s/ranking", CALL).as("x", role).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void shows_an_assessor_the_assigned_applications() {
        assertThat(SERVICE.get("/api/applications/%s", OWN)
                        .as("anna", "ASSESSOR")
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.get("/api/applications/%s", OTHER)
                        .as("anna", "ASSESSOR")
                        .status())
                .isEqualTo(404);
        assertThat(total("/api/applications?callId=" + CALL, "anna", "ASSESSOR"))
                .isEqualTo(1);
        assertThat(SERVICE.get("/api/applications/%s", OWN).as("bo", "ASSESSOR").status())
                .as("one who is barred keeps it in sight")
                .isEqualTo(200);
        assertThat(SERVICE.get("/api/applications/%s", OWN)
                        .as("cajsa", "ASSESSOR")
                        .status())
                .as("one who is assigned no longer")
                .isEqualTo(404);
        assertThat(SERVICE.get("/api/calls/%s/ranking", CALL)
                        .as("anna", "ASSESSOR")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shows_an_applicant_what_the_organisation_or_the_same_person_submitted() {
        String byOrganisation = Issuer.token(Issuer.claims("alva", "APPLICANT")
                .claim("organisation_number", "999900-0012")
                .build());
        assertThat(SERVICE.get("/api/applications/%s", OWN)
                        .withToken(byOrganisation)
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.get("/api/applications/%s", OTHER)
                        .withToken(byOrganisation)
                        .status())
                .isEqualTo(404);
        assertThat(SERVICE.get("/api/grants/%s", GRANT)
                        .withToken(byOrganisation)
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.get("/api/grants/%s", OTHER_GRANT)
                        .withToken(byOrganisation)
                        .status())
                .isEqualTo(404);
        assertThat(SERVICE.get("/api/applications/%s", OWN)
                        .as("applicant-999900-0012", "APPLICANT")
                        .status())
                .isEqualTo(200);
        assertThat(total("/api/applications?callId=" + CALL, "stranger", "APPLICANT"))
                .isZero();
        assertThat(total("/api/grants?callId=" + CALL, "applicant-999900-0012", "APPLICANT"))
                .isEqualTo(1);
        assertThat(total("/api/reports?callId=" + CALL, "applicant-999900-0012", "APPLICANT"))
                .isEqualTo(2);
        assertThat(total("/api/decisions?callId=" + CALL, "stranger", "APPLICANT"))
                .isZero();
    }

    @Test
    void hides_personal_data_from_reporters() {
        assertThat(SERVICE.get("/api/applications/%s", OWN)
                        .as("r", "REPORTER")
                        .ok()
                        .at("/contact")
                        .isNull())
                .isTrue();
        assertThat(SERVICE.get("/api/applications?callId=%s", CALL)
                        .as("r", "REPORTER")
                        .answer()
                        .body())
                .doesNotContain("asa@example.org");
        assertThat(SERVICE.get("/api/applications/%s", OWN)
                        .as("r", "REPORTER", "OFFICER")
                        .ok()
                        .at("/contact/email")
                        .stringValue())
                .isEqualTo("asa@example.org");
    }

    @Test
    void tells_reporters_what_was_scored_and_decided_but_not_by_whom() {
        UUID call = UUID.randomUUID();
        UUID id = prepared(call);
        RELAY.send(id, Given.granted(id, UUID.randomUUID(), 1));
        JsonNode shown = as("REPORTER", id);

        assertThat(shown.at("/decisionMaker").isNull()).isTrue();
        assertThat(shown.at("/scorings/0/scores/0/points").intValue()).isEqualTo(4);
        assertThat(shown.at("/score").isNull()).isFalse();
        for (String path : List.of(
                "/api/applications/" + id, "/api/applications?callId=" + call, "/api/decisions?callId=" + call)) {
            for (String format : List.of("application/json", "text/csv,application/json;q=0.1")) {
                var answer = SERVICE.get(path)
                        .as("r", "REPORTER")
                        .header("Accept", format)
                        .answer();
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body())
                        .contains(id.toString())
                        .doesNotContain(
                                "decider",
                                "applicant-999900-0012",
                                "anna",
                                "Väl beskrivet",
                                "cajsa",
                                "Syskon",
                                "olle",
                                "checker");
            }
        }
        assertThat(as("OFFICER", id).at("/conflicts/0/reason").stringValue()).isEqualTo("Syskon");
    }

    @Test
    void shows_an_applicant_nothing_of_the_assessment_before_the_decision() {
        UUID id = prepared(UUID.randomUUID());
        JsonNode before = own(id);

        for (String field : List.of("score", "scorings", "assessors", "conflicts", "recommendation", "doubleFunding")) {
            assertThat(before.at("/" + field).isNull()).as(field).isTrue();
        }
        assertThat(as("OFFICER", id).at("/doubleFunding").isArray()).isTrue();
        assertThat(SERVICE.get("/api/applications/%s", id)
                        .as("anna", "ASSESSOR")
                        .ok()
                        .at("/scorings")
                        .size())
                .isEqualTo(1);

        RELAY.send(id, Given.granted(id, UUID.randomUUID(), 1));
        assertThat(own(id).at("/scorings").size()).isEqualTo(1);
        assertThat(own(id).at("/doubleFunding").isNull()).isTrue();
    }

    private static UUID prepared(UUID call) {
        UUID id = UUID.randomUUID();
        RELAY.send(
                id,
                Given.submitted(id, call, Given.ALE, 1),
                Given.eligible(id),
                new AssessorAssigned(id, "anna"),
                new ConflictOfInterestDeclared(id, "cajsa", "Syskon"),
                Given.scored(id, "anna", 4, 4),
                Given.recommended(id, 1, "olle"));
        return id;
    }

    private static JsonNode own(UUID id) {
        return SERVICE.get("/api/applications/%s", id)
                .as("applicant-999900-0012", "APPLICANT")
                .after(RELAY.position())
                .ok();
    }

    private static JsonNode as(String role, UUID id) {
        return SERVICE.get("/api/applications/%s", id)
                .as("x", role)
                .after(RELAY.position())
                .ok();
    }

    @Test
    void keeps_audit_paths_for_auditors_and_some_of_them_for_officers() {
        List<String> forAll = List.of(
                "/api/audit/streams/" + OWN + "/events",
                "/api/audit/events/1",
                "/api/audit/decisions/" + OWN + "/context");
        List<String> forAuditors = List.of(
                "/api/audit/applications/" + OWN + "?position=" + RELAY.position(),
                "/api/audit/applications/" + OWN + "/diff");
        for (String path : forAll) {
            assertThat(SERVICE.get(path).as("x", "OFFICER").status()).as(path).isEqualTo(200);
            assertThat(SERVICE.get(path).as("x", "AUDITOR").status()).isEqualTo(200);
            assertThat(SERVICE.get(path).as("x", "REPORTER").status()).isEqualTo(403);
            assertThat(SERVICE.get(path).as("x", "CONTROLLER").status()).isEqualTo(403);
        }
        for (String path : forAuditors) {
            assertThat(SERVICE.get(path).as("x", "OFFICER").status()).isEqualTo(403);
            assertThat(SERVICE.get(path).as("x", "ADMIN").status()).as(path).isEqualTo(200);
        }
        assertThat(SERVICE.get("/api/rebuild").post().as("x", "OFFICER").status())
                .isEqualTo(403);
    }

    @Test
    void answers_every_failure_with_a_problem() {
        problem(SERVICE.get("/api/nothing"), 404);
        problem(SERVICE.get("/nothing"), 404);
        problem(SERVICE.get("/api/applications/%s", UUID.randomUUID()), 404);
        problem(SERVICE.get("/api/applications/7"), 400);
        problem(SERVICE.get("/api/applications").post(), 405);
        problem(SERVICE.get("/api/applications/%s", OWN).header("Accept", "application/xml"), 406);
        problem(SERVICE.get("/api/applications/%s;x=1/", OWN), 400);
    }

    @Test
    void leaves_health_metrics_and_the_api_description_open() {
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(SERVICE.get(path).withToken(null).ok().at("/status").stringValue())
                    .isEqualTo("UP");
        }
        assertThat(SERVICE.get("/v3/api-docs")
                        .withToken(null)
                        .ok()
                        .at("/openapi")
                        .stringValue())
                .startsWith("3.1");
        assertThat(SERVICE.get("/actuator/prometheus").withToken(null).answer().body())
                .contains("grantledger_query_lag");
        assertThat(SERVICE.get("/actuator/env").as("x", "ADMIN").status()).isEqualTo(404);
    }

    @Test
    void tells_how_its_parts_are_and_to_auditors_why() {
        assertThat(SERVICE.get("/actuator/health")
                        .withToken(null)
                        .ok()
                        .at("/components/db/status")
                        .stringValue())
                .isEqualTo("UP");
        for (var call : List.of(
                SERVICE.get("/actuator/health").withToken(null),
                SERVICE.get("/actuator/health").as("x", "APPLICANT"))) {
            assertThat(call.answer().body()).contains("consumer").doesNotContain("details");
        }
        assertThat(SERVICE.get("/actuator/health").as("x", "AUDITOR").answer().body())
                .contains("details");
    }

    @Test
    void lets_browsers_do_nothing_with_an_answer_but_show_it() {
        for (var call : List.of(
                SERVICE.get("/api/calls"),
                SERVICE.get("/api/nothing"),
                SERVICE.get("/api/calls").withToken(null))) {
            var headers = call.answer().headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'");
            assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty(); // that is for who ends TLS
        }
    }

    @Test
    void counts_no_more_rows_than_may_stand_before_a_page() {
        assertThat(SERVICE.get("/api/applications?size=500&page=200").status()).isEqualTo(200);
        var tooDeep = SERVICE.get("/api/applications?size=500&page=201").answer();
        assertThat(tooDeep.statusCode()).isEqualTo(400);
        assertThat(tooDeep.body()).contains("\"field\":\"page\"", "go on by after");
        assertThat(SERVICE.get("/api/applications?page=2147483647").status()).isEqualTo(400);
    }

    private static void problem(Service.Call request, int status) {
        var answer = request.answer();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
    }

    private static int with(com.nimbusds.jwt.JWTClaimsSet claims) {
        return SERVICE.get("/api/calls").withToken(Issuer.token(claims)).status();
    }

    private static int total(String path, String subject, String role) {
        return SERVICE.get(path).as(subject, role).ok().at("/total").intValue();
    }
}
