package grantledger.events;

import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeApproved;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.InstalmentsChanged;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentCorrected;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.RepaymentCorrected;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportDay;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.GrantEvent.ReportReviewed;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.GrantEvent.ReportWaived;
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
            Example.earlier(1, established(ApplicationExamples.MUNICIPALITY, null, null)),
            Example.earlierMinimal(1, established(ApplicationExamples.ASSOCIATION, null, null)),
            Example.full(established(ApplicationExamples.MUNICIPALITY, 1, 2_000_000L)),
            Example.minimal(established(ApplicationExamples.ASSOCIATION, null, null)),
            Example.full(new GrantAccepted(GRANT)),
            Example.full(new GrantRefused(GRANT, "Villkoret om medfinansiering går inte att uppfylla")),
            Example.full(new PaymentReleased(GRANT, 1, 1_225_000, "ekonomi.sjögren")),
            Example.full(new PaymentConfirmed(GRANT, 1, 1_225_000, LocalDate.parse("2019-01-25"), "BG 5050-1055/Ä7")),
            Example.full(new PaymentCancelled(GRANT, 1, 1_225_000, "Fel bankgiro; \"stoppad\" i tid")),
            Example.full(new PaymentReturned(
                    GRANT,
                    1,
                    1_225_000,
                    LocalDate.parse("2019-01-29"),
                    "BG-retur 17/Ö",
                    "Kontot är avslutat",
                    "ekonomi.ängqvist")),
            Example.full(
                    new PaymentCorrected(GRANT, 1, LocalDate.parse("2019-01-24"), "BG 5050-1056/Ä7", "Felskriven dag")),
            Example.full(new PaymentsHeld(GRANT, "Uppgifter om \"dubbla bidrag\" utreds")),
            Example.full(new PaymentsResumed(GRANT, "Utredningen gav inget")),
            Example.full(new InstalmentsChanged(GRANT, instalments(1), "Förskjuten start", "gd.håkansson")),
            Example.earlier(1, changeRequested(null, null)),
            Example.earlierMinimal(1, bareChangeRequested()),
            Example.full(changeRequested(List.of(new ReportDay(2, LocalDate.parse("2020-06-30"))), "anna.öberg")),
            Example.minimal(bareChangeRequested()),
            Example.full(new ChangeApproved(GRANT, CHANGE, "Ändamålet är oförändrat")),
            Example.full(new ChangeRejected(GRANT, CHANGE, "Ändringen avser ett nytt ändamål")),
            Example.earlier(1, amountChanged(null)),
            Example.full(amountChanged(1)),
            Example.minimal(amountChanged(null)),
            Example.full(new GrantRevoked(GRANT, "Avslag efter omprövning")),
            Example.full(new GrantReinstated(GRANT, 2_450_000, instalments(1), "Kammarrätten, 815-19", "Kammarrätten")),
            Example.earlier(1, reported(new BigDecimal("12.5"), null, null)),
            Example.earlierMinimal(1, reported(null, null, null)),
            Example.full(reported(new BigDecimal("12.5"), 2, "anna.öberg")),
            Example.minimal(reported(null, null, null)),
            Example.full(new ReportSelectedForReview(GRANT, REPORT, ReviewGround.RANDOM, 7)),
            Example.full(new ReportCompletionRequested(
                    GRANT,
                    REPORT,
                    List.of("Huvudbok", "Revisorns yttrande på svenska"),
                    LocalDate.parse("2020-03-20"))),
            Example.full(new ReportReviewed(GRANT, REPORT, "Huvudbok och löner stämmer", "ekonomi.ängqvist")),
            Example.earlier(1, approved("Kost och logi godtas ej", null)),
            Example.earlierMinimal(1, bareApproved()),
            Example.full(approved("Kost och logi godtas ej", "ekonomi.ängqvist")),
            Example.minimal(bareApproved()),
            Example.full(new ReportReopened(GRANT, REPORT, "Fakturor saknades i \"bilaga 2\"")),
            Example.full(new ReportMoved(GRANT, 2, LocalDate.parse("2020-06-30"), "Projektet förlängt")),
            Example.full(new ReportWaived(GRANT, 1, "Föreningen är upplöst", "gd.håkansson")),
            Example.full(new GrantSettled(GRANT, 1_875_250)),
            Example.full(new ReportOverdue(GRANT, 2, ReportKind.FINAL, LocalDate.parse("2020-02-29"))),
            Example.earlier(1, demanded(null, null)),
            Example.full(demanded("Lokalhyra utanför ändamålet", "gd.håkansson")),
            Example.minimal(demanded(null, null)),
            Example.full(new DemandWithdrawn(GRANT, 24_750, "Hyran ingick i \"beslutet\"")),
            Example.full(new DemandReduced(GRANT, 50_000, DemandReductionGround.SETTLED)),
            Example.full(new RepaymentWaived(GRANT, 24_750, "Särskilda skäl: pandemin")),
            Example.earlier(1, repaid(null, null)),
            Example.full(repaid(350L, "ekonomi.sjögren")),
            Example.minimal(repaid(null, null)),
            Example.full(new RepaymentCorrected(
                    GRANT, 1, 10_000, LocalDate.parse("2020-05-27"), "OCR 20200527-å", "En nolla för mycket")),
            Example.full(new GrantClosed(GRANT, 1_875_250)),
            Example.full(new GrantReopened(GRANT, "Revisorns intyg återkallat")));

    private GrantExamples() {}

    private static List<Instalment> instalments(Integer afterReport) {
        return List.of(
                new Instalment(1_225_000, LocalDate.parse("2019-01-15"), afterReport != null, afterReport),
                new Instalment(775_000, LocalDate.parse("2019-09-15"), true, afterReport));
    }

    private static List<Instalment> firstInstalments(long secondSek) {
        return List.of(
                new Instalment(1_225_000, LocalDate.parse("2019-01-15"), false, null),
                new Instalment(secondSek, LocalDate.parse("2019-09-15"), true, null));
    }

    private static GrantEstablished established(Applicant applicant, Integer afterReport, Long committedBeforeSek) {
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
                afterReport == null ? firstInstalments(1_225_000) : instalments(afterReport),
                List.of(
                        new PlannedReport(ReportKind.PROGRESS, LocalDate.parse("2019-08-31")),
                        new PlannedReport(ReportKind.FINAL, LocalDate.parse("2020-02-29"))),
                "gd.håkansson",
                committedBeforeSek);
    }

    private static ChangeRequested changeRequested(List<ReportDay> reports, String requestedBy) {
        return new ChangeRequested(
                GRANT,
                CHANGE,
                "Rekryteringen blev försenad; \"steg två\" utgår",
                LocalDate.parse("2020-03-31"),
                2_000_000L,
                List.of(new BudgetLine("Lön, projektledare 40 %", 1_500_000), new BudgetLine("Övrigt", 500_000)),
                reports,
                requestedBy);
    }

    private static ChangeRequested bareChangeRequested() {
        return new ChangeRequested(GRANT, CHANGE, "Byte av delmål", null, null, null, null, null);
    }

    private static GrantAmountChanged amountChanged(Integer afterReport) {
        return new GrantAmountChanged(
                GRANT,
                2_000_000,
                afterReport == null ? firstInstalments(775_000) : instalments(afterReport),
                "Godkänd ändring",
                "gd.håkansson");
    }

    private static ReportApproved approved(String note, String approvedBy) {
        return new ReportApproved(GRANT, REPORT, ReportKind.FINAL, 1_875_250, note, approvedBy);
    }

    private static ReportApproved bareApproved() {
        return new ReportApproved(GRANT, REPORT, ReportKind.PROGRESS, 640_000, null, null);
    }

    private static RepaymentDemanded demanded(String reasons, String demandedBy) {
        return new RepaymentDemanded(
                GRANT, 124_750, RepaymentGround.UNUSED_OR_MISUSED, LocalDate.parse("2020-05-31"), reasons, demandedBy);
    }

    private static RepaymentRecorded repaid(Long interestSek, String recordedBy) {
        return new RepaymentRecorded(
                GRANT, 100_000, LocalDate.parse("2020-05-28"), "OCR 20200528-å", interestSek, recordedBy);
    }

    private static OutcomeReported reported(BigDecimal target, Integer report, String reportedBy) {
        return new OutcomeReported(
                GRANT,
                REPORT,
                ReportKind.FINAL,
                report,
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
                                new BigDecimal("-3"))),
                reportedBy);
    }
}
