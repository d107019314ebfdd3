package grantledger.query.grant.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class PaymentListTest {

    private static final LocalDate DAY = LocalDate.parse("2020-09-17");

    private final UUID call = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void establish() {
        send(Given.established(id, application, call, Given.ALE, 100_000));
    }

    @Test
    void follows_each_instalment_from_waiting_to_confirmed() {
        assertThat(states()).containsExactly("waiting", "waiting");
        send(new GrantAccepted(id));
        assertThat(states()).containsExactly("due", "waiting");
        send(new PaymentReleased(id, 1, 50_000, "carl"));
        assertThat(states()).containsExactly("released", "waiting");
        send(new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 17"));
        assertThat(states()).containsExactly("confirmed", "waiting");
        assertThat(of("state=confirmed").getFirst().at("/reference").stringValue())
                .isEqualTo("OCR 17");
        send(new PaymentReturned(id, 1, 50_000, DAY, "OCR 18", "Fel konto", "carla"));
        assertThat(states()).containsExactly("due", "waiting");
    }

    @Test
    void is_due_once_its_report_is_done() {
        send(new GrantAccepted(id), new ReportWaived(id, 1, "Kom aldrig", "decider"));

        assertThat(states()).containsExactly("due", "due");
        assertThat(of("state=due&payableUntil=2020-12-31"))
                .extracting(row -> row.at("/instalment").intValue())
                .containsExactly(1);
    }

    @Test
    void is_held_as_long_as_payments_are() {
        send(new GrantAccepted(id), new PaymentReleased(id, 1, 50_000, "carl"), new PaymentsHeld(id, "Oklart"));
        assertThat(states()).containsExactly("released", "held");
        send(new PaymentsResumed(id, "Utrett"));
        assertThat(states()).containsExactly("released", "waiting");
    }

    @Test
    void is_not_waited_for_when_the_grant_has_ended() {
        send(new GrantRefused(id, "Projektet ställdes in"));
        assertThat(states()).containsExactly("lapsed", "lapsed");
    }

    @Test
    void stays_released_when_the_grant_is_revoked() {
        send(new GrantAccepted(id), new PaymentReleased(id, 1, 50_000, "carl"), new GrantRevoked(id, "Omprövning"));

        assertThat(states()).containsExactly("released", "lapsed");
    }

    @Test
    void tells_reporting_tools_no_people_and_recipients_their_own() {
        RELAY.send(application, Given.submitted(application, call, Given.ALE, 100_000));
        send(new GrantAccepted(id), new PaymentReleased(id, 1, 50_000, "carl"));

        assertThat(of("state=released").getFirst().at("/releasedBy").stringValue())
                .isEqualTo("carl");
        assertThat(SERVICE.get("/api/payments?state=released&grantId=%s", id)
                        .as("r", "REPORTER")
                        .ok()
                        .at("/rows/0/releasedBy")
                        .isNull())
                .isTrue();
        assertThat(SERVICE.get("/api/payments?grantId=%s", id)
                        .as("applicant-999900-0012", "APPLICANT")
                        .ok()
                        .at("/total")
                        .intValue())
                .isEqualTo(2);
        assertThat(SERVICE.get("/api/payments?grantId=%s", id)
                        .as("somebody-else", "APPLICANT")
                        .ok()
                        .at("/total")
                        .intValue())
                .isZero();
    }

    @Test
    void refuses_a_day_that_is_none() {
        assertThat(SERVICE.get("/api/payments?payableUntil=tomorrow").status()).isEqualTo(400);
    }

    private List<String> states() {
        return of("sort=payableOn").stream()
                .map(row -> row.at("/state").stringValue())
                .toList();
    }

    private List<JsonNode> of(String query) {
        return SERVICE.get("/api/payments?grantId=%s&" + query, id)
                .after(RELAY.position())
                .ok()
                .at("/rows")
                .valueStream()
                .toList();
    }

    private void send(Event... events) {
        RELAY.send(id, events);
    }
}
