package grantledger.query.call.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.DecisionOutcome;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One figure has one name, and adds up on every path; see docs/figures.md. */
@Tag("server")
class FiguresTest {

    private final UUID call = UUID.randomUUID();

    @BeforeEach
    void announce() {
        RELAY.send(call, Given.announced(call, 1_000_000));
    }

    @Test
    void case_M7_a_refused_and_a_lowered_grant_are_one_figure_everywhere() {
        Life refused = granted(100_000);
        refused.grant(new GrantRefused(refused.grant, "Nej tack"));
        Life lowered = granted(100_000);
        lowered.grant(changed(lowered, 80_000));

        adds(80_000, 1);
        assertThat(lowered.shown().at("/decidedAmountSek").longValue()).isEqualTo(100_000);
        assertThat(lowered.shown().at("/grantedAmountSek").longValue()).isEqualTo(80_000);
        assertThat(refused.shown().at("/decidedAmountSek").longValue()).isEqualTo(100_000);
        assertThat(refused.shown().at("/grantedAmountSek").longValue()).isZero();
    }

    @Test
    void a_grant_that_was_revoked_and_reinstated_counts_again() {
        Life revoked = granted(100_000);
        revoked.application(new DecisionReconsidered(
                revoked.id, DecisionOutcome.DECLINE, null, null, "Ny", "Oriktiga uppgifter", "chief"));
        revoked.grant(new GrantRevoked(revoked.grant, "Omprövning"));

        adds(0, 0);
        assertThat(revoked.shown().at("/grantedAmountSek").longValue()).isZero();
        assertThat(revoked.shown().at("/decidedAmountSek").isNull()).isTrue();

        revoked.appealed(AppealOutcome.GRANT, 90_000L);
        revoked.grant(new GrantReinstated(revoked.grant, 90_000, List.of(), "Dom", "Förvaltningsrätten"));
        adds(90_000, 1);
    }

    @Test
    void a_refused_grant_that_is_reopened_is_no_amount_and_the_next_one_counts() {
        Life reopened = granted(100_000);
        reopened.grant(new GrantRefused(reopened.grant, "Av misstag"));
        reopened.application(new ApplicationReopened(reopened.id, true, "Misstag", "Ville ha det", "chief"));
        assertThat(reopened.shown().at("/grantedAmountSek").isNull()).isTrue();
        assertThat(reopened.shown().at("/decisions").size()).isEqualTo(2);
        adds(0, 0);

        UUID next = UUID.randomUUID();
        reopened.application(Given.granted(reopened.id, next, 70_000));
        RELAY.send(next, Given.established(next, reopened.id, call, Given.ALE, 70_000));
        adds(70_000, 1);
    }

    @Test
    void a_live_grant_counts_while_its_application_is_decided_anew() {
        Life remitted = granted(100_000);
        remitted.appealed(AppealOutcome.REMITTED, null);
        remitted.grant(new PaymentsHeld(remitted.grant, "Dom"));

        adds(100_000, 1);
        assertThat(remitted.shown().at("/decidedAmountSek").isNull()).isTrue();
        assertThat(remitted.shown().at("/status").stringValue()).isEqualTo("SUBMITTED");
    }

    @Test
    void what_leaves_a_decision_in_force_leaves_its_amount() {
        Life upheld = granted(100_000);
        upheld.appealed(AppealOutcome.UPHELD, null);
        upheld.application(new DecisionCorrected(upheld.id, "Stavfel", "Uppenbart", "clerk"));
        Life declined = applied(100_000);
        declined.application(new ApplicationDeclined(declined.id, "Nej", "decider"));

        adds(100_000, 1);
        assertThat(declined.shown().at("/grantedAmountSek").isNull()).isTrue();
        JsonNode register = rows("/api/decisions?callId=" + call + "&outcome=GRANT");
        assertThat(register.valueStream()
                        .filter(row -> row.at("/stands").booleanValue())
                        .map(row -> row.at("/kind").stringValue()))
                .containsExactly("GRANTED");
    }

    @Test
    void can_be_put_in_order() {
        Life lowered = granted(100_000);
        lowered.grant(changed(lowered, 10_000));
        Life kept = granted(50_000);

        assertThat(rows("/api/applications?sort=-grantedAmountSek&callId=" + call)
                        .valueStream()
                        .map(row -> row.at("/applicationId").stringValue()))
                .containsExactly(kept.id.toString(), lowered.id.toString());
    }

    /** The same figure on every path that has it, and as many recipients as have some of it. */
    private void adds(long grantedSek, int recipients) {
        assertThat(sum("/api/applications?callId=" + call)).as("applications").isEqualTo(grantedSek);
        assertThat(sum("/api/decisions?callId=" + call)).as("decisions").isEqualTo(grantedSek);
        assertThat(sum("/api/calls/" + call + "/ranking")).as("ranking").isEqualTo(grantedSek);
        assertThat(rows("/api/grants?callId=" + call)
                        .valueStream()
                        .mapToLong(row -> row.at("/amountSek").longValue())
                        .sum())
                .as("grants")
                .isEqualTo(grantedSek);
        JsonNode track = get("/api/calls/" + call).at("/tracks/0");
        assertThat(track.at("/grantedAmountSek").longValue()).as("call").isEqualTo(grantedSek);
        JsonNode total = get("/api/calls/" + call + "/distribution").at("/total");
        assertThat(total.at("/amountSek").longValue()).as("distribution").isEqualTo(grantedSek);
        assertThat(total.at("/municipalities").intValue()).as("recipients").isEqualTo(recipients);
    }

    private static long sum(String path) {
        return rows(path)
                .valueStream()
                .mapToLong(row -> row.at("/grantedAmountSek").longValue(0))
                .sum();
    }

    private static JsonNode rows(String path) {
        return get(path).at("/rows");
    }

    private static JsonNode get(String path) {
        return SERVICE.get(path).after(RELAY.position()).ok();
    }

    private static GrantAmountChanged changed(Life life, long amountSek) {
        return new GrantAmountChanged(life.grant, amountSek, List.of(), "Ändring", "decider");
    }

    private Life granted(long amountSek) {
        Life life = applied(amountSek);
        life.application(Given.granted(life.id, life.grant, amountSek));
        life.grant(Given.established(life.grant, life.id, call, Given.ALE, amountSek));
        return life;
    }

    private Life applied(long amountSek) {
        Life life = new Life(UUID.randomUUID(), UUID.randomUUID());
        Applicant applicant = new Applicant("Ale kommun", "999900-0012", ApplicantType.MUNICIPALITY, "14", "1440");
        life.application(Given.submitted(life.id, call, applicant, amountSek));
        return life;
    }

    /** An application, and the grant that may come of it. */
    private record Life(UUID id, UUID grant) {

        void application(Event event) {
            RELAY.send(id, event);
        }

        void grant(Event event) {
            RELAY.send(grant, event);
        }

        void appealed(AppealOutcome outcome, Long amountSek) {
            LocalDate day = LocalDate.parse("2020-06-01");
            application(new AppealFiled(id, day, "Fel", "applicant"));
            application(new AppealOutcomeRecorded(
                    id,
                    outcome,
                    amountSek,
                    amountSek == null ? null : grant,
                    false,
                    "Förvaltningsrätten",
                    "1-20",
                    "chief"));
        }

        JsonNode shown() {
            return get("/api/applications/" + id);
        }
    }
}
