package grantledger.query.opendata;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.DecisionOutcome;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.IndicatorArea;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import grantledger.query.fixtures.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A call with a grant that was lowered, paid and reported on, one that stands while its application is decided anew, one
 * that was refused, one that was revoked, and a declined and an undecided application.
 */
final class OpenCall {

    static final Applicant SEVERAL = new Applicant("Stiftelsen Å", "999900-0053", ApplicantType.FOUNDATION, "00", null);

    final UUID id = UUID.randomUUID();
    final UUID lowered = UUID.randomUUID();
    final UUID remitted = UUID.randomUUID();
    private long committedSek;

    OpenCall() {
        RELAY.send(id, Given.announced(id, 1_000_000));
        UUID application = granted(lowered, Given.ALE, 100_000, "2020-06-29T12:00:00Z");
        RELAY.occurred(Instant.parse("2020-06-30T22:30:00Z"));
        RELAY.send(
                application,
                new DecisionReconsidered(
                        application, DecisionOutcome.GRANT, 80_000L, lowered, "Ändrat", "Räcker", "decider"));
        RELAY.send(
                lowered,
                new GrantAmountChanged(
                        lowered,
                        80_000,
                        List.of(
                                new Instalment(30_000, LocalDate.parse("2020-09-15"), false, null),
                                new Instalment(50_000, LocalDate.parse("2021-03-15"), true, 1)),
                        "Omprövning",
                        "decider"));
        returned(application, 20_000);
        RELAY.occurred(null);
        paidAndReported();
        court(granted(remitted, SEVERAL, 50_000, "2020-06-29T13:00:00Z"));
        undone();
        others();
    }

    private void paidAndReported() {
        UUID report = UUID.randomUUID();
        RELAY.send(
                lowered,
                new PaymentReleased(lowered, 1, 30_000, "controller"),
                new PaymentConfirmed(lowered, 1, 30_000, LocalDate.parse("2020-09-15"), "=1+1"),
                new OutcomeReported(
                        lowered,
                        report,
                        ReportKind.PROGRESS,
                        1,
                        Given.START,
                        LocalDate.parse("2021-01-31"),
                        List.of(new BudgetLine("Personal", 25_000)),
                        "Det gick bra, säger Åsa Öberg",
                        GoalFulfilment.LARGELY,
                        List.of(
                                measure("Trångbodda", "antal hushåll", "-12.50"),
                                measure("=Nöjda; \"alla\"", "procent", null)),
                        "applicant-" + Given.ALE.organisationNumber()),
                new ReportApproved(lowered, report, ReportKind.PROGRESS, 24_000, "Bra", "controller"));
    }

    private static Indicator measure(String name, String unit, String outcome) {
        return new Indicator(
                IndicatorArea.HOUSING,
                name,
                unit,
                BigDecimal.TEN,
                null,
                outcome == null ? null : new BigDecimal(outcome));
    }

    private static void court(UUID application) {
        RELAY.send(
                application,
                new AppealFiled(application, LocalDate.parse("2020-07-01"), "Fel", "applicant"),
                new AppealOutcomeRecorded(
                        application, AppealOutcome.REMITTED, null, null, true, "Förvaltningsrätten", "1-20", "chief"));
    }

    private void undone() {
        UUID refused = UUID.randomUUID();
        returned(granted(refused, SEVERAL, 7_000, "2020-06-29T12:00:00Z"), 7_000);
        RELAY.send(refused, new GrantRefused(refused, "Nej tack"));
        UUID revoked = UUID.randomUUID();
        UUID application = granted(revoked, Given.ALE, 9_000, "2020-06-29T12:00:00Z");
        RELAY.send(
                application,
                new DecisionReconsidered(
                        application, DecisionOutcome.DECLINE, null, null, "Ny uppgift", "Fel", "decider"));
        RELAY.send(revoked, new GrantRevoked(revoked, "Omprövning"));
        returned(application, 9_000);
    }

    private void others() {
        UUID declined = UUID.randomUUID();
        RELAY.send(
                declined,
                Given.submitted(declined, id, Given.ALE, 1_000),
                new ApplicationDeclined(declined, "Nej", "decider"));
        UUID undecided = UUID.randomUUID();
        RELAY.send(
                undecided,
                Given.submitted(undecided, id, Given.ALE, 2_000),
                Given.eligible(undecided),
                Given.scored(undecided, "anna", 4, 4));
    }

    private UUID granted(UUID grant, Applicant applicant, long amountSek, String at) {
        UUID application = UUID.randomUUID();
        RELAY.send(
                application,
                Given.submitted(application, id, applicant, amountSek + 1_000),
                Given.eligible(application),
                Given.scored(application, "anna", 3, 5),
                Given.recommended(application, amountSek, "officer"));
        RELAY.occurred(Instant.parse(at));
        RELAY.send(application, Given.granted(application, grant, amountSek));
        committedSek += amountSek;
        RELAY.send(id, new CallFundsCommitted(id, application, Track.PUBLIC, amountSek, committedSek));
        RELAY.send(grant, Given.established(grant, application, id, applicant, amountSek));
        RELAY.occurred(null);
        return application;
    }

    private void returned(UUID application, long amountSek) {
        committedSek -= amountSek;
        RELAY.send(id, new CallFundsReturned(id, application, Track.PUBLIC, amountSek, committedSek, null));
    }

    long committedSek() {
        return ask("/api/calls/" + id)
                .at("/tracks")
                .valueStream()
                .mapToLong(track -> track.at("/committedSek").longValue())
                .sum();
    }

    JsonNode rows(String path) {
        return ask(path + "size=500&callId=" + id).at("/rows");
    }

    JsonNode ask(String path) {
        return SERVICE.get("%s", path).after(RELAY.position()).ok();
    }
}
