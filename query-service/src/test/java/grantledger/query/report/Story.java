package grantledger.query.report;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.DecisionOutcome;
import grantledger.events.DismissalGround;
import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportReviewed;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.events.Track;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Two calls, what became of their grants, and two indicators, told to a service whose figures are read in SQL. */
final class Story {

    static final UUID SPRING = UUID.randomUUID();
    static final UUID AUTUMN = UUID.randomUUID();
    static final UUID EMPLOYED = UUID.randomUUID();
    static final Service SERVICE;

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");
    private static final String DATABASE = Servers.database();
    private static final String TOPIC = Servers.topic();
    private static final Relay RELAY = new Relay(TOPIC).by(Secrets.MARK + " Aktör");
    private static final Applicant SKANE =
            new Applicant("Region Skåne", "999912-0017", ApplicantType.REGION, "12", null);
    private static final Applicant MALMO =
            new Applicant("Malmö kommun", "999912-8001", ApplicantType.MUNICIPALITY, "12", "1280");
    private static final Applicant ALL_OVER =
            new Applicant("Föreningen Överallt", "999900-0111", ApplicantType.ASSOCIATION, "00", null);

    static {
        Servers.readInSql(DATABASE);
        SERVICE = new Service(DATABASE, TOPIC);
        tell();
    }

    private Story() {}

    /** As SQL tools do. */
    static Connection inSql() throws SQLException {
        return DriverManager.getConnection(DATABASE, Servers.REPORT_ROLE, Servers.PASSWORD);
    }

    static long position() {
        return RELAY.position();
    }

    /** What happens from here on. */
    static long send(UUID stream, Event... events) {
        return RELAY.send(stream, Stream.of(events).map(Secrets::in).toArray(Event[]::new));
    }

    private static void tell() {
        send(SPRING, Given.announced(SPRING, 5_000_000));
        send(AUTUMN, Given.announced(AUTUMN, 2_000_000));
        paidAndReportedOn();
        demandedBack();
        RELAY.occurred(Instant.parse("2020-12-31T23:30:00Z")); // the first of January in Sweden
        lowered();
        RELAY.occurred(null);
        refused();
        revokedAndGrantedAgain();
        notGranted();
        followedUp();
    }

    private static void paidAndReportedOn() {
        UUID grant = granted(SPRING, Given.ALE, 600_000);
        UUID report = UUID.randomUUID();
        send(
                grant,
                new PaymentReleased(grant, 1, 300_000, "controller"),
                new PaymentConfirmed(grant, 1, 300_000, LocalDate.parse("2020-10-01"), "OCR 1"),
                reported(
                        grant,
                        report,
                        "2021-01-31",
                        measure("elever", "10", "50", "30"),
                        measure("%", "60", null, "45")),
                new ReportSelectedForReview(grant, report, ReviewGround.RANDOM, 3),
                new ReportCompletionRequested(grant, report, List.of("verifikat"), DAY),
                reported(
                        grant,
                        report,
                        "2021-01-31",
                        measure("elever", "10", "50", "35"),
                        measure("%", "60", null, "45")),
                new ReportReviewed(grant, report, "Inget att anmärka", "reviewer"),
                new ReportApproved(grant, report, ReportKind.PROGRESS, 280_000, "Bra", "approver"),
                new PaymentReleased(grant, 2, 300_000, "controller"),
                new PaymentReturned(grant, 2, 300_000, DAY, "OCR 2", "Fel konto", "controller"),
                new PaymentReleased(grant, 2, 250_000, "controller"),
                new ReportMoved(grant, 2, DAY.plusMonths(9), "Försenad"),
                new ReportOverdue(grant, 2, ReportKind.FINAL, DAY.plusMonths(9)),
                reported(grant, UUID.randomUUID(), null, "2021-12-31", measure("elever", "10", null, "999")));
    }

    private static void demandedBack() {
        UUID grant = granted(SPRING, SKANE, 200_000);
        send(
                grant,
                new PaymentReleased(grant, 1, 100_000, "controller"),
                new PaymentConfirmed(grant, 1, 100_000, LocalDate.parse("2020-11-15"), "OCR 3"),
                new RepaymentDemanded(grant, 60_000, RepaymentGround.CONDITIONS_BREACHED, DAY, "Villkor", "controller"),
                new DemandWithdrawn(grant, 10_000, "För högt"),
                new RepaymentWaived(grant, 5_000, "Särskilda skäl"),
                new RepaymentRecorded(grant, 20_000, DAY, "OCR 4", 150L, "controller"),
                new RepaymentCorrected(grant, 1, 25_000, DAY, "OCR 5", "Fel belopp"),
                new DemandReduced(grant, 1_000, DemandReductionGround.SETTLED),
                new PaymentsHeld(grant, "Utredning"),
                new ReportWaived(grant, 1, "Behövs inte", "waiver"));
    }

    private static void lowered() {
        UUID grant = granted(AUTUMN, MALMO, 400_000);
        UUID report = UUID.randomUUID();
        UUID change = UUID.randomUUID();
        send(
                grant,
                new ChangeRequested(grant, change, "Mindre", Given.END.plusMonths(1), 350_000L, null, null, "asker"),
                new ChangeApproved(grant, change, "Rimligt"),
                new GrantAmountChanged(
                        grant,
                        350_000,
                        List.of(
                                new Instalment(200_000, LocalDate.parse("2020-09-15"), false, null),
                                new Instalment(150_000, LocalDate.parse("2021-03-15"), true, 1)),
                        "Ändring",
                        "decider"),
                new PaymentReleased(grant, 1, 200_000, "controller"),
                new PaymentConfirmed(grant, 1, 200_000, LocalDate.parse("2021-01-10"), "OCR 6"),
                new PaymentReleased(grant, 2, 100_000, "controller"),
                new PaymentCancelled(grant, 2, 100_000, "För tidigt"),
                new ReportOverdue(grant, 1, ReportKind.PROGRESS, DAY),
                reported(
                        grant,
                        report,
                        "2021-06-30",
                        measure("Elever", "0", null, "20"),
                        measure("%", "50", null, "40")),
                new ReportApproved(grant, report, ReportKind.PROGRESS, 150_000, null, "approver"),
                new ReportOverdue(grant, 2, ReportKind.FINAL, DAY.plusMonths(8)));
    }

    private static void refused() {
        UUID grant = granted(SPRING, ALL_OVER, 150_000);
        send(grant, new GrantRefused(grant, "Nej tack"));
    }

    private static void revokedAndGrantedAgain() {
        UUID id = UUID.randomUUID();
        UUID grant = UUID.randomUUID();
        send(id, Given.submitted(id, AUTUMN, Given.ALE, 90_000), Given.granted(id, grant, 90_000));
        send(grant, Given.established(grant, id, AUTUMN, Given.ALE, 90_000), new GrantAccepted(grant));
        send(id, new DecisionReconsidered(id, DecisionOutcome.DECLINE, null, null, "Ny uppgift", "Oriktigt", "chief"));
        send(grant, new GrantRevoked(grant, "Omprövning"));
        send(id, new ApplicationReopened(id, true, "Misstag", "Rätt ändå", "chief"));
        UUID next = UUID.randomUUID();
        send(id, Given.granted(id, next, 80_000), new DecisionCorrected(id, "Stavfel", "Uppenbart", "clerk"));
        send(next, Given.established(next, id, AUTUMN, Given.ALE, 80_000));
    }

    private static void notGranted() {
        UUID declined = UUID.randomUUID();
        send(
                declined,
                Given.submitted(declined, SPRING, MALMO, 70_000),
                new ConflictOfInterestDeclared(declined, "assessor-2", "Släkt"),
                new ApplicationDeclined(declined, "Räcker inte", "decider"),
                new AppealFiled(declined, DAY, "Fel", "applicant"),
                new AppealOutcomeRecorded(
                        declined, AppealOutcome.UPHELD, null, null, false, "Förvaltningsrätten", "1-21", "chief"));
        UUID dismissed = UUID.randomUUID();
        send(
                dismissed,
                Given.submitted(dismissed, SPRING, SKANE, 70_000),
                new ApplicationDismissed(dismissed, DismissalGround.LATE, "För sent", "decider"));
    }

    private static void followedUp() {
        UUID crowded = UUID.randomUUID();
        send(crowded, defined(crowded, "Trångbodda", "antal personer", Aggregation.SUM));
        send(EMPLOYED, defined(EMPLOYED, "Andel förvärvsarbetande", "procent", Aggregation.MEAN));
        send(
                EMPLOYED,
                published("2019", "SE 79.1", "14 78.0", "1440 80.5", "1280 66.9", "1280-ROSENGARD 40.2"),
                published("2019", "1440 80.7"),
                published("2021", "SE 80.0", "14 79.2", "1440 81.2", "1280 68.4"));
        send(crowded, published(crowded, "2021-Q1", "1280 4100", "1440 210"));
    }

    private static IndicatorDefined defined(UUID id, String title, String unit, Aggregation aggregation) {
        return new IndicatorDefined(
                id, IndicatorArea.LABOUR_MARKET, title, unit, title, "SCB", aggregation, Direction.BETTER, "officer");
    }

    private static IndicatorValuesPublished published(String period, String... values) {
        return published(EMPLOYED, period, values);
    }

    private static IndicatorValuesPublished published(UUID id, String period, String... values) {
        List<PublishedValue> all = Stream.of(values)
                .map(value -> value.split(" ", 2))
                .map(value -> new PublishedValue(value[0], new BigDecimal(value[1]), null, null))
                .toList();
        return new IndicatorValuesPublished(id, period, all, "Ur registret", "officer");
    }

    private static UUID granted(UUID call, Applicant applicant, long amountSek) {
        UUID id = UUID.randomUUID();
        UUID grant = UUID.randomUUID();
        send(
                id,
                Given.submitted(id, call, applicant, amountSek),
                new ApplicationRegistered(id, "2020-3.4.1-30/" + RELAY.position()),
                Given.eligible(id),
                new AssessorAssigned(id, "assessor"),
                Given.scored(id, "assessor", 4, 3),
                Given.recommended(id, amountSek, "recommender"),
                Given.granted(id, grant, amountSek));
        send(call, new CallFundsCommitted(call, id, Track.PUBLIC, amountSek, amountSek));
        send(grant, Given.established(grant, id, call, applicant, amountSek), new GrantAccepted(grant));
        return grant;
    }

    private static OutcomeReported reported(UUID grant, UUID report, String periodEnd, Indicator... measures) {
        return reported(grant, report, 1, periodEnd, measures);
    }

    private static OutcomeReported reported(
            UUID grant, UUID report, Integer planned, String periodEnd, Indicator... measures) {
        return new OutcomeReported(
                grant,
                report,
                ReportKind.PROGRESS,
                planned,
                Given.START,
                LocalDate.parse(periodEnd),
                List.of(new BudgetLine("Personal", 200_000), new BudgetLine("Lokaler", 80_000)),
                "Det gick bra",
                GoalFulfilment.PARTLY,
                List.of(measures),
                "reporter");
    }

    private static Indicator measure(String unit, String baseline, String target, String outcome) {
        return new Indicator(
                IndicatorArea.EDUCATION,
                "Behöriga",
                unit,
                new BigDecimal(baseline),
                target == null ? null : new BigDecimal(target),
                new BigDecimal(outcome));
    }
}
