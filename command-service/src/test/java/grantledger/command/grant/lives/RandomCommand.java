package grantledger.command.grant.lives;

import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.FIRST_REPORT;

import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.accepting.RefuseGrant;
import grantledger.command.grant.changing.ApproveChange;
import grantledger.command.grant.changing.ChangeGrantAmount;
import grantledger.command.grant.changing.RejectChange;
import grantledger.command.grant.changing.RequestChange;
import grantledger.command.grant.changing.RevokeGrant;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.grant.recovering.DemandRepayment;
import grantledger.command.grant.recovering.RecordRepayment;
import grantledger.command.grant.recovering.WaiveRepayment;
import grantledger.command.grant.reporting.ApproveReport;
import grantledger.command.grant.reporting.MarkReportOverdue;
import grantledger.command.grant.reporting.ReportOutcome;
import grantledger.command.grant.reporting.RequestReportCompletion;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.Money;
import grantledger.command.grant.standing.Payment;
import grantledger.command.grant.standing.ReceivedReport;
import grantledger.command.grant.standing.ReportPlan;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A command that somebody might send to a grant on a day, sensible or not. */
record RandomCommand(Random random, Grant grant, LocalDate day) {

    GrantCommand next() {
        UUID grantId = grant.grantId();
        return switch (random.nextInt(30)) {
            case 0, 1 -> new AcceptGrant(grantId);
            case 2 -> random.nextInt(8) == 0 ? new RefuseGrant(grantId, "Nej") : new AcceptGrant(grantId);
            case 3, 4, 5 -> new ReleasePayment(grantId, instalment(payment -> !payment.released()));
            case 6, 7, 8 -> new ConfirmPayment(grantId, instalment(Payment::underWay), day, "BG");
            case 9, 10 -> new RequestChange(grantId, null, "Mindre", null, amount(), null);
            case 11 -> new ApproveChange(grantId, change(), "Ja");
            case 12 -> new RejectChange(grantId, change(), "Nej");
            case 13 -> new ChangeGrantAmount(grantId, amount(), "Dom", "Kammarrätten");
            case 14 -> random.nextInt(6) == 0 ? new RevokeGrant(grantId, "Dom") : new CloseGrant(grantId);
            case 15 -> report(ReportKind.PROGRESS);
            case 16 -> report(random.nextInt(3) == 0 ? ReportKind.FINAL : ReportKind.PROGRESS);
            case 17, 18 -> new ApproveReport(grantId, report(), amount(), null);
            case 19 -> new RequestReportCompletion(grantId, report(), List.of("Utfall"), day);
            case 20 -> overdue();
            case 21, 22, 23 -> new DemandRepayment(grantId, demand(), RepaymentGround.NOT_REPORTED, day);
            case 24, 25 -> new WaiveRepayment(grantId, upTo(outstandingSek()), "Skäl");
            case 26, 27, 28 -> new RecordRepayment(grantId, upTo(outstandingSek()), day, "BG");
            default -> new CloseGrant(grantId);
        };
    }

    /** One of the amounts that some rule compares with, or its neighbour. */
    private long amount() {
        Money money = grant.money();
        long settledSek = money.settledSek() == null ? money.amountSek() : money.settledSek();
        long[] limits = {
            money.amountSek(),
            money.releasedSek(),
            money.demandableSek(),
            money.recovery().outstandingSek(),
            settledSek,
            money.heldSek() - settledSek,
            1 + random.nextInt(250_000)
        };
        return Math.max(1, limits[random.nextInt(limits.length)] + random.nextInt(3) - 1);
    }

    private long demand() {
        return random.nextBoolean() ? amount() : upTo(grant.money().demandableSek());
    }

    private long outstandingSek() {
        return grant.money().recovery().outstandingSek();
    }

    /** All of it, a part of it, or one krona more. */
    private long upTo(long limitSek) {
        return switch (random.nextInt(4)) {
            case 0 -> limitSek + 1;
            case 1, 2 -> Math.max(1, limitSek);
            default -> 1 + random.nextLong(limitSek + 1);
        };
    }

    private int instalment(Predicate<Payment> likely) {
        List<Payment> payments = grant.money().plan().payments();
        int number = random.nextInt(payments.size() + 2);
        return IntStream.rangeClosed(1, payments.size())
                .filter(it -> random.nextInt(4) > 0 && likely.test(payments.get(it - 1)))
                .findFirst()
                .orElse(number);
    }

    private UUID change() {
        ChangeRequested pending = grant.changes().pending();
        return pending == null ? CHANGE : pending.changeId();
    }

    private UUID report() {
        List<ReceivedReport> received = grant.reports().received();
        return received.isEmpty()
                ? FIRST_REPORT
                : received.get(random.nextInt(received.size())).reportId();
    }

    private ReportOutcome report(ReportKind kind) {
        return new ReportOutcome(grant.grantId(), kind, day, day, List.of(), "Klart", GoalFulfilment.FULLY, List.of());
    }

    private MarkReportOverdue overdue() {
        ReportPlan plan = grant.reports().plan();
        int number = 1 + random.nextInt(plan.reports().size());
        return new MarkReportOverdue(
                grant.grantId(), number, plan.report(number).dueOn());
    }
}
