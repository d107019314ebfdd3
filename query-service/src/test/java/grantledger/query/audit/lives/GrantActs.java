package grantledger.query.audit.lives;

import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.*;
import grantledger.events.IndicatorArea;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.query.fixtures.Given;
import grantledger.query.grant.reporting.ReportEntry;
import grantledger.query.grant.view.Change;
import grantledger.query.grant.view.GrantView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** Whatever may happen to a grant, in whatever order. */
record GrantActs(Random chance, UUID id, GrantView view) {

    private static final LocalDate DAY = LocalDate.parse("2021-06-01");

    GrantEvent any() {
        return switch (chance.nextInt(5)) {
            case 0 -> paid();
            case 1 -> changed();
            case 2 -> reported();
            case 3 -> owed();
            default -> lived();
        };
    }

    private GrantEvent paid() {
        int instalment = 1 + chance.nextInt(2);
        return switch (chance.nextInt(8)) {
            case 0, 1 -> new PaymentReleased(id, instalment, sek(), "karin");
            case 2, 3 -> new PaymentConfirmed(id, instalment, sek(), day(), "OCR " + chance.nextInt(9));
            case 4 -> new PaymentCancelled(id, instalment, sek(), "Fel konto");
            case 5 -> new PaymentReturned(id, instalment, sek(), day(), "OCR", "Fel konto", "karin");
            case 6 -> new PaymentCorrected(id, instalment, day(), "OCR " + chance.nextInt(9), "Fel");
            default -> new InstalmentsChanged(id, plan(), "Förskjutet", "disa");
        };
    }

    private GrantEvent changed() {
        List<UUID> changes = view.changes().stream().map(Change::changeId).toList();
        UUID change = changes.isEmpty() || chance.nextInt(3) == 0 ? uuid() : any(changes);
        return switch (chance.nextInt(4)) {
            case 0 -> new ChangeApproved(id, change, "Rimligt");
            case 1 -> new ChangeRejected(id, change, "Orimligt");
            default ->
                new ChangeRequested(
                        id,
                        change,
                        "Försenat",
                        chance.nextBoolean() ? day() : null,
                        chance.nextBoolean() ? sek() : null,
                        chance.nextBoolean() ? List.of(new BudgetLine("Personal", sek())) : null,
                        chance.nextBoolean() ? List.of(new ReportDay(1, day())) : null,
                        "sökande");
        };
    }

    private GrantEvent reported() {
        List<UUID> reports = ReportEntry.all(view.reports()).stream()
                .map(ReportEntry::reportId)
                .filter(Objects::nonNull)
                .toList();
        UUID report = reports.isEmpty() || chance.nextInt(4) == 0 ? uuid() : any(reports);
        ReportKind kind = OneOf.all(ReportKind.values(), chance);
        return switch (chance.nextInt(11)) {
            case 0 ->
                new ReportSelectedForReview(id, report, OneOf.all(ReviewGround.values(), chance), chance.nextInt(9));
            case 1 -> new ReportCompletionRequested(id, report, List.of("Kvitton"), day());
            case 2 -> new ReportReviewed(id, report, "Allt stämmer", "karin");
            case 3, 4 -> new ReportApproved(id, report, kind, sek(), chance.nextBoolean() ? "Bra" : null, "karin");
            case 5 -> new ReportReopened(id, report, "Fel kostnad");
            case 6 -> new ReportMoved(id, 1 + chance.nextInt(2), day(), "Försenat");
            case 7 -> new ReportWaived(id, 1 + chance.nextInt(2), "Behövs inte", "karin");
            case 8 -> new ReportOverdue(id, 1 + chance.nextInt(2), kind, day());
            default -> outcome(report, kind);
        };
    }

    private GrantEvent outcome(UUID report, ReportKind kind) {
        BigDecimal number = new BigDecimal(chance.nextInt(90)).movePointLeft(1);
        return new OutcomeReported(
                id,
                report,
                kind,
                chance.nextBoolean() ? 1 + chance.nextInt(2) : null,
                Given.START,
                day(),
                List.of(new BudgetLine("Personal", sek())),
                "Klart",
                OneOf.all(GoalFulfilment.values(), chance),
                List.of(
                        new Indicator(IndicatorArea.HOUSING, "Trångbodda", "elever", null, null, number),
                        new Indicator(IndicatorArea.HOUSING, "Trångbodda", "%", number, number, number)),
                "sökande");
    }

    private GrantEvent owed() {
        return switch (chance.nextInt(7)) {
            case 0 -> new DemandWithdrawn(id, sek(), "Fel krav");
            case 1 -> new DemandReduced(id, sek(), OneOf.all(DemandReductionGround.values(), chance));
            case 2 -> new RepaymentWaived(id, sek(), "Särskilda skäl");
            case 3, 4 -> new RepaymentRecorded(id, sek(), day(), "OCR", chance.nextBoolean() ? 5L : null, "karin");
            case 5 -> new RepaymentCorrected(id, 1 + chance.nextInt(2), sek(), day(), "OCR", "Fel belopp");
            default -> new RepaymentDemanded(id, sek(), RepaymentGround.NOT_REPORTED, day(), "Skäl", "karin");
        };
    }

    private GrantEvent lived() {
        return switch (chance.nextInt(10)) {
            case 0 -> new GrantRefused(id, "Nej tack");
            case 1 -> new PaymentsHeld(id, "Utredning");
            case 2 -> new PaymentsResumed(id, "Klart");
            case 3 -> new GrantAmountChanged(id, sek(), plan(), "Omprövning", "disa");
            case 4 -> new GrantRevoked(id, "Omprövning");
            case 5 -> new GrantReinstated(id, sek(), plan(), "Dom", "Förvaltningsrätten");
            case 6 -> new GrantSettled(id, sek());
            case 7 -> new GrantClosed(id, sek());
            case 8 -> new GrantReopened(id, "Misstag");
            default -> new GrantAccepted(id);
        };
    }

    private List<Instalment> plan() {
        return List.of(new Instalment(sek(), day(), false, null), new Instalment(sek(), day(), true, 1))
                .subList(0, 1 + chance.nextInt(2));
    }

    private long sek() {
        return 1L + chance.nextInt(50_000);
    }

    private LocalDate day() {
        return DAY.plusDays(chance.nextInt(60));
    }

    private UUID uuid() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
