package grantledger.standalone;

import static grantledger.standalone.identity.Person.ALE;
import static grantledger.standalone.identity.Person.DISA;
import static grantledger.standalone.identity.Person.OLLE;
import static grantledger.standalone.identity.Person.RUT;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.client.Answer;
import grantledger.standalone.identity.Bearer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What bad input gets: a problem detail that names the field or the rule, and nothing recorded. */
@Tag("system")
@ExtendWith(OneSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private static final String OTHER = "999900-0020";
    private static final Bearer STRANGER = Bearer.of(Set.of(Role.APPLICANT), OTHER);

    private final TestSystem system;
    private String call;
    private String application;

    RefusalsTest(TestSystem system) {
        this.system = system;
    }

    @BeforeAll
    void an_application_in_a_call() {
        call = new StoryCall(system).announce("TEST-REFUSALS", 100_000).id();
        application = system.as(ALE)
                .does("submit-application", StoryCall.application(call, ALE.subject(), 500_000))
                .id();
    }

    @Test
    void an_unknown_field_is_named() {
        var refused = system.as(OLLE)
                .isRefused(400, "register-application", "{'applicationId': '%s', 'wish': 1}", application);
        assertThat(field(refused)).isEqualTo("wish");
    }

    @Test
    void a_wrong_check_digit_is_named_by_its_field() {
        var refused =
                system.as(OLLE).isRefused(422, "submit-application", StoryCall.application(call, "999900-0013", 1_000));
        assertThat(field(refused)).isEqualTo("applicant.organisationNumber");
    }

    @Test
    void a_second_application_meets_the_first() {
        var refused =
                system.as(ALE).isRefused(409, "submit-application", StoryCall.application(call, ALE.subject(), 1_000));
        assertThat(refused.text("rule")).isEqualTo("one-application-per-applicant-and-call");
    }

    @Test
    void a_late_application_is_too_late() {
        var closed =
                new StoryCall(system).announce("TEST-CLOSED", 1_000, -2, -1).id();
        var refused =
                system.as(STRANGER).isRefused(422, "submit-application", StoryCall.application(closed, OTHER, 1_000));
        assertThat(refused.text("rule")).isEqualTo("call-is-open");
    }

    @Test
    void a_grant_above_the_ceiling_names_the_rule_and_commits_nothing() {
        var above = system.as(STRANGER)
                .does("submit-application", StoryCall.application(call, OTHER, 500_000))
                .id();
        new StoryCall(system).prepare(above, 100_001);
        var refused = system.as(DISA).isRefused(422, "grant-funds", StoryCall.grant(above, 100_001));
        assertThat(refused.text("rule")).isEqualTo("budget-ceiling");
        assertThat(system.as(OLLE)
                        .reads("/api/calls/%s", call)
                        .at("/tracks/0/committedSek")
                        .asLong())
                .isZero();
    }

    @Test
    void a_wrong_role_and_a_missing_token_do_nothing() {
        assertThat(system.as(RUT)
                        .isRefused(403, "register-application", "{'applicationId': '%s'}", application)
                        .text("rule"))
                .isEqualTo("role-allows-command");
        system.anonymous().isRefused(401, "register-application", "{'applicationId': '%s'}", application);
        assertThat(system.anonymous().tries("/api/applications").status()).isEqualTo(401);
        assertThat(system.as(RUT)
                        .tries("/api/audit/streams/%s/events", application)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        var nothing = UUID.randomUUID();
        system.as(OLLE).isRefused(404, "register-application", "{'applicationId': '%s'}", nothing);
        system.as(OLLE).isRefused(404, "make-coffee", "{}");
        assertThat(system.as(OLLE).tries("/api/applications/%s", nothing).status())
                .isEqualTo(404);
    }

    @Test
    void somebody_elses_application_is_out_of_scope() {
        system.as(STRANGER)
                .isRefused(404, "withdraw-application", "{'applicationId': '%s', 'reasons': 'Mine?'}", application);
        assertThat(system.as(STRANGER)
                        .tries("/api/applications/%s", application)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_stale_version_is_refused() {
        var stale =
                system.as(OLLE).asks(Map.of("If-Match", "\"99\""), "record-formal-check", StoryCall.check(application));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void a_key_used_again_gets_the_same_answer_and_with_another_body_a_refusal() {
        var key = Map.of("Idempotency-Key", "\"refusals-1\"");
        var assign = "{'applicationId': '%s', 'assessorId': '%s'}";
        var first = system.as(OLLE).asks(key, "assign-assessor", assign, application, "asta.assessor");
        var again = system.as(OLLE).asks(key, "assign-assessor", assign, application, "asta.assessor");
        assertThat(first.status()).isEqualTo(200);
        assertThat(again).isEqualTo(first);
        var other = system.as(OLLE).asks(key, "assign-assessor", assign, application, "axel.assessor");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("rule")).isEqualTo("idempotency-key-same-body");
    }

    @Test
    void a_business_time_is_for_importers() {
        var refused = system.as(OLLE)
                .asks(
                        Map.of("Occurred-At", "2020-01-01T00:00:00Z"),
                        "record-formal-check",
                        StoryCall.check(application));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("rule")).isEqualTo("occurred-at-by-importer");
    }

    private static String field(Answer refused) {
        return refused.body().at("/errors/0/field").asString();
    }
}
