package grantledger.query.call.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.CallEvent.CallDecisionsBegan;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Track;
import grantledger.query.fixtures.Given;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class CallTest {

    private final UUID call = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();

    @Test
    void shows_the_terms_and_the_money_of_each_track() {
        RELAY.send(call, Given.announced(call, 1_000_000));
        RELAY.send(call, new DiaryNumberIssued(call, application, 1));
        RELAY.send(call, new CallDecisionsBegan(call, application));
        RELAY.send(call, new CallFundsCommitted(call, application, Track.PUBLIC, 300_000, 300_000));
        long last = RELAY.send(call, new CallFundsReturned(call, application, Track.PUBLIC, 50_000, 250_000, null));

        JsonNode shown = SERVICE.get("/api/calls/%s", call).after(last).ok();

        assertThat(shown.at("/title").stringValue()).isEqualTo("Bidrag mot segregation");
        assertThat(shown.at("/tracks/0/committedSek").longValue()).isEqualTo(250_000);
        assertThat(shown.at("/tracks/0/remainingSek").longValue()).isEqualTo(750_000);
        assertThat(shown.at("/tracks/1/remainingSek").longValue()).isEqualTo(1_000_000);
        assertThat(shown.at("/decisionsBegan").booleanValue()).isTrue();
        assertThat(shown.at("/version").longValue()).isEqualTo(5);
        assertThat(shown.at("/position").longValue()).isEqualTo(last);
    }

    @Test
    void shows_what_its_focus_areas_criteria_priorities_and_requirements_say() {
        JsonNode shown = SERVICE.get("/api/calls/%s", call)
                .after(RELAY.send(call, Given.announced(call, 1_000_000)))
                .ok();

        assertThat(shown.at("/focusAreas/0").stringValue()).isEqualTo("KNOWLEDGE");
        assertThat(shown.at("/focusAreaTerms/0/title").stringValue()).isEqualTo("Kunskap");
        assertThat(shown.at("/focusAreaTerms/0/buildsOn").isArray()).isTrue();
        assertThat(shown.at("/criteria/0/aspects/0").stringValue()).isEqualTo("Behov");
        assertThat(shown.at("/priorities/1/tracks/0").stringValue()).isEqualTo("PUBLIC");
        assertThat(shown.at("/formalRequirements/0/field").isNull()).isTrue();
        assertThat(shown.at("/rolling").booleanValue()).isFalse();
        assertThat(shown.at("/appealDays").intValue()).isEqualTo(21);
    }

    @Test
    void shows_what_courts_have_bound_above_the_ceiling_beside_what_is_committed() {
        RELAY.send(call, Given.announced(call, 100));
        RELAY.send(
                call,
                new CallFundsCommitted(call, application, Track.PUBLIC, 100, 100),
                new CourtOrderedFundsCommitted(call, application, Track.PUBLIC, 30, 30));

        JsonNode track =
                SERVICE.get("/api/calls/%s", call).after(RELAY.position()).ok().at("/tracks/0");
        assertThat(track.at("/courtOrderedSek").longValue()).isEqualTo(30);
        assertThat(track.at("/committedSek").longValue()).isEqualTo(100);
        assertThat(track.at("/remainingSek").longValue()).isZero();
    }

    @Test
    void shows_amended_terms_and_why_it_was_cancelled() {
        RELAY.send(call, Given.announced(call, 1_000_000));
        RELAY.send(call, new CallAmended(call, Given.terms(2_000_000), "Mer pengar"));
        long last = RELAY.send(call, new CallCancelled(call, "Förordningen upphävdes"));

        JsonNode shown = SERVICE.get("/api/calls/%s", call).after(last).ok();

        assertThat(shown.at("/tracks/0/budgetSek").longValue()).isEqualTo(2_000_000);
        assertThat(shown.at("/cancelledBecause").stringValue()).isEqualTo("Förordningen upphävdes");
    }

    @Test
    void counts_applications_per_track_and_status() {
        RELAY.send(call, Given.announced(call, 1_000_000));
        UUID other = UUID.randomUUID();
        RELAY.send(application, Given.submitted(application, call, Given.ALE, 100), Given.eligible(application));
        long last = RELAY.send(other, Given.submitted(other, call, Given.ALE, 100));

        JsonNode counts = SERVICE.get("/api/calls/%s", call).after(last).ok().at("/tracks/0/counts");

        assertThat(counts.at("/ELIGIBLE").intValue()).isEqualTo(1);
        assertThat(counts.at("/SUBMITTED").intValue()).isEqualTo(1);
        assertThat(counts.at("/GRANTED").intValue()).isZero();
        assertThat(counts.at("/LATE").intValue()).isZero();
        assertThat(counts.at("/DISCONTINUED").intValue()).isZero();
        assertThat(counts.has("UNDER_ASSESSMENT")).as("that is for applicants").isFalse();
    }
}
