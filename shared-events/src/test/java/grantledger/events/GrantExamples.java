package grantledger.events;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One grant of every kind of event, and one with nothing optional said. */
final class GrantExamples {

    private static final UUID GRANT = ApplicationExamples.GRANT;
    private static final UUID CHANGE = UUID.fromString("2b7e8c11-4a9d-4e63-9f20-6c5d4b3a2905");
    private static final UUID REPORT = UUID.fromString("e4d5c6b7-a898-4b7a-8c6d-5e4f3a2b1c06");

    static final List<Example> ALL = List.of(
            Example.full(established(ApplicationExamples.MUNICIPALITY)),
            Example.minimal(established(ApplicationExamples.ASSOCIATION)),
            Example.full(new GrantAccepted(GRANT)),
            Example.full(new GrantRefused(GRANT, "Villkoret om medfinansiering går inte att uppfylla")),
            Example.full(new PaymentReleased(GRANT, 1, 1_225_000, "ekonomi.sjögren")),
            Example.full(new PaymentConfirmed(GRANT, 1, 1_225_000, LocalDate.parse("2019-01-25"), "BG 5050-1055/Ä7")),
            Example.full(new ChangeRequested(
                    GRANT,
                    CHANGE,
                    "Rekryteringen blev försenad; \"steg två\" utgår",
                    LocalDate.parse("2020-03-31"),
                    2_000_000L,
                    List.of(new BudgetLine("Lön, projektledare 40 %", 1_500_000), new BudgetLine("Övrigt", 500_000)))),
            Example.minimal(new ChangeRequested(GRANT, CHANGE, "Byte av delmål", null, null, null)),
            Example.full(new ChangeApproved(GRANT, CHANGE, "Ändamålet är oförändrat")),
            Example.full(new ChangeRejected(GRANT, CHANGE, "Ändringen avser ett nytt ändamål")),
            Example.full(new GrantAmountChanged(
                    GRANT,
                    2_000_000,
                    List.of(
                            new Instalment(1_225_000, LocalDate.parse("2019-01-15"), false),
                            new Instalment(775_000, LocalDate.parse("2019-09-15"), true)),
                    "Godkänd ändring",
                    "gd.håkansson")),
            Example.full(new GrantRevoked(GRANT, "Avslag efter omprövning")),
            Example.full(reported(new BigDecimal("12.5"))),
            Example.minimal(reported(null)),
            Example.full(new ReportSelectedForReview(GRANT, REPORT, ReviewGround.RANDOM, 7)),
            Example.full(new ReportCompletionRequested(
                    GRANT,
                    REPORT,
                    List.of("Huvudbok", "Revisorns yttrande på svenska"),
                    LocalDate.parse("2020-03-20"))),
            Example.full(new ReportApproved(GRANT, REPORT, ReportKind.FINAL, 1_875_250, "Kost och logi godtas ej")),
            Example.minimal(new ReportApproved(GRANT, REPORT, ReportKind.PROGRESS, 640_000, null)),
            Example.full(new GrantSettled(GRANT, 1_875_250)),
            Example.full(new ReportOverdue(GRANT, 2, ReportKind.FINAL, LocalDate.parse("2020-02-29"))),
            Example.full(new RepaymentDemanded(
                    GRANT, 124_750, RepaymentGround.UNUSED_OR_MISUSED, LocalDate.parse("2020-05-31"))),
            Example.full(new RepaymentWaived(GRANT, 24_750, "Särskilda skäl: pandemin")),
            Example.full(new RepaymentRecorded(GRANT, 100_000, LocalDate.parse("2020-05-28"), "OCR 20200528-å")),
            Example.full(new GrantClosed(GRANT, 1_875_250)));

    private GrantExamples() {}

    private static GrantEstablished established(Applicant applicant) {
        return new GrantEstablished(
                GRANT,
                ApplicationExamples.APPLICATION,
                CallExamples.CALL,
                Track.PUBLIC,
                applicant,
                "anna.öberg",
                "Öppna dörrar på Rosengård",
                LocalDate.parse("2019-01-01"),
                LocalDate.parse("2019-12-31"),
                ApplicationExamples.BUDGET,
                2_450_000,
                List.of("Medfinansiering ska redovisas"),
                List.of(
                        new Instalment(1_225_000, LocalDate.parse("2019-01-15"), false),
                        new Instalment(1_225_000, LocalDate.parse("2019-09-15"), true)),
                List.of(
                        new PlannedReport(ReportKind.PROGRESS, LocalDate.parse("2019-08-31")),
                        new PlannedReport(ReportKind.FINAL, LocalDate.parse("2020-02-29"))),
                "gd.håkansson");
    }

    private static OutcomeReported reported(BigDecimal target) {
        return new OutcomeReported(
                GRANT,
                REPORT,
                ReportKind.FINAL,
                LocalDate.parse("2019-01-01"),
                LocalDate.parse("2019-12-31"),
                List.of(new BudgetLine("Lön, projektledare 50 %", 1_400_250), new BudgetLine("Utvärdering", 475_000)),
                "Trångboddheten minskade; \"öppet hus\" drog 1 000 besökare.",
                GoalFulfilment.LARGELY,
                List.of(
                        new Indicator(
                                IndicatorArea.HOUSING,
                                "Trångboddhet",
                                "% av hushållen",
                                new BigDecimal("14.25"),
                                target,
                                new BigDecimal("11.875")),
                        new Indicator(
                                IndicatorArea.EDUCATION,
                                "Behöriga till gymnasiet, förändring",
                                "elever",
                                new BigDecimal("0"),
                                target,
                                new BigDecimal("-3"))));
    }
}
