package grantledger.query.grant.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.DecisionOutcome;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.InstalmentsChanged;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentCorrected;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.places.Counties;
import grantledger.query.fixtures.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What there was before, of other tests, is taken away. */
@Tag("server")
class MoneyByPlaceTest {

    private static final LocalDate PAID = LocalDate.parse("2031-02-03");

    private final UUID call = UUID.randomUUID();
    private MoneyByPlace before;

    @BeforeEach
    void begin() {
        RELAY.send(call, Given.announced(call, 1_000_000));
        RELAY.occurred(Instant.parse("2030-06-01T12:00:00Z"));
        before = now();
    }

    @AfterEach
    void end() {
        RELAY.occurred(null);
    }

    @Test
    void is_over_counties_what_the_distribution_of_the_call_has() {
        grant("14", "1440", 100_000);
        grant("14", "1480", 50_000);
        grant("14", null, 30_000);
        grant("00", null, 7_000);
        UUID lowered = grant("21", "2180", 90_000);
        RELAY.send(lowered, new GrantAmountChanged(lowered, 80_000, List.of(), "Ändring", "chief"));
        UUID refused = grant("21", "2180", 11_000);
        RELAY.send(refused, new GrantRefused(refused, "Nej tack"));
        UUID revoked = grant("21", null, 13_000);
        RELAY.send(revoked, new GrantRevoked(revoked, "Omprövning"));

        JsonNode distribution = SERVICE.get("/api/calls/%s/distribution", call)
                .after(RELAY.position())
                .ok();
        Map<String, Long> counties = new TreeMap<>();
        distribution
                .at("/rows")
                .forEach(row -> counties.put(
                        row.at("/countyCode").stringValue(),
                        row.at("/amountSek").longValue()));
        assertThat(counties.keySet()).isEqualTo(Counties.names().keySet());
        counties.forEach(
                (code, sek) -> assertThat(granted(code, "2030")).as(code).isEqualTo(sek));
        assertThat(granted("SE", "2030"))
                .isEqualTo(distribution.at("/total/amountSek").longValue())
                .isEqualTo(267_000);
        assertThat(granted("1440", "2030")).isEqualTo(100_000);
        assertThat(granted("2180", "2030")).isEqualTo(80_000);
        assertThat(granted("14", "2030-Q2")).isEqualTo(180_000);
        assertThat(granted("14", "2030-Q3")).isZero();
    }

    @Test
    void is_granted_in_the_swedish_year_of_the_decision_in_force() {
        RELAY.occurred(Instant.parse("2030-12-31T23:30:00Z"));
        UUID application = UUID.randomUUID();
        UUID grant = UUID.randomUUID();
        RELAY.send(
                application,
                Given.submitted(application, call, Given.ALE, 100_000),
                Given.granted(application, grant, 100_000));
        RELAY.send(grant, Given.established(grant, application, call, Given.ALE, 100_000));

        assertThat(granted("1440", "2031")).isEqualTo(100_000);
        assertThat(granted("1440", "2030")).isZero();

        RELAY.occurred(Instant.parse("2032-05-01T12:00:00Z"));
        RELAY.send(
                application,
                new DecisionReconsidered(
                        application, DecisionOutcome.GRANT, 60_000L, grant, "Ny", "Oriktiga uppgifter", "chief"));
        RELAY.send(grant, new GrantAmountChanged(grant, 60_000, List.of(), "Omprövning", "chief"));
        assertThat(granted("1440", "2031")).isZero();
        assertThat(granted("1440", "2032")).isEqualTo(60_000);
    }

    @Test
    void is_paid_by_the_day_of_the_payment_until_the_bank_returns_it() {
        UUID grant = grant("14", "1440", 100_000);
        RELAY.send(
                grant,
                new PaymentReleased(grant, 1, 50_000, "controller"),
                new PaymentConfirmed(grant, 1, 50_000, PAID, "OCR"),
                new PaymentReleased(grant, 2, 50_000, "controller"));
        assertThat(paid("1440", "2031")).isEqualTo(50_000);
        assertThat(paid("14", "2031-Q1")).isEqualTo(50_000);

        RELAY.send(grant, new PaymentCorrected(grant, 1, PAID.plusYears(1), "OCR", "Fel dag"));
        assertThat(paid("1440", "2031")).isZero();
        assertThat(paid("1440", "2032")).isEqualTo(50_000);

        RELAY.send(grant, new PaymentConfirmed(grant, 2, 50_000, PAID, "OCR"));
        RELAY.send(
                grant,
                new PaymentReturned(grant, 1, 50_000, PAID, "OCR", "Fel konto", "controller"),
                new InstalmentsChanged(grant, List.of(), "Ny plan", "decider"));
        assertThat(paid("1440", "2032")).isZero();
        assertThat(paid("SE", "2031")).isEqualTo(50_000);
    }

    @Test
    void adds_up_to_what_the_grant_says_is_paid() {
        UUID grant = grant("14", "1440", 100_000);
        RELAY.send(
                grant,
                new PaymentReleased(grant, 1, 50_000, "controller"),
                new PaymentConfirmed(grant, 1, 50_000, PAID, "OCR"));
        now();

        assertThat(SERVICE.database().sql("""
            select paid_sek = (select sum(amount_sek) from view_grant_instalment
                               where grant_id = id and paid_on is not null)
            from view_grant where id = ?\
            """).param(grant).query(Boolean.class).single())
                .isTrue();
    }

    private UUID grant(String county, String municipality, long amountSek) {
        UUID grant = UUID.randomUUID();
        Applicant applicant = new Applicant("Någon", "999900-0046", ApplicantType.MUNICIPALITY, county, municipality);
        RELAY.send(grant, Given.established(grant, UUID.randomUUID(), call, applicant, amountSek));
        return grant;
    }

    private long granted(String place, String period) {
        return now().grantedSek(List.of(place), period) - before.grantedSek(List.of(place), period);
    }

    private long paid(String place, String period) {
        return now().paidSek(List.of(place), period) - before.paidSek(List.of(place), period);
    }

    private static MoneyByPlace now() {
        SERVICE.get("/api/status").after(RELAY.position()).ok();
        return MoneyByPlace.now(SERVICE.database());
    }
}
