package grantledger.command.grant;

import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.FIRST_REPORT;

import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A command that somebody might send to a grant on a day, sensible or not. */
record RandomCommand(Random random, Grant grant, LocalDate day) {

    GrantCommand next() {
        UUID grantId = grant.grantId();
        return switch (random.nextInt(34)) {
            case 0, 1, 2 -> new AcceptGrant(grantId);
            case 3 -> random.nextInt(8) == 0 ? new RefuseGrant(grantId, "Nej") : new AcceptGrant(grantId);
            case 4, 5, 6, 7 -> new ReleasePayment(grantId, instalment());
            case 8, 9, 10, 11 -> new ConfirmPayment(grantId, instalment(), day, "BG");
            case 12, 13 -> new RequestChange(grantId, null, "Mindre", null, amount(), null);
            case 14 -> new ApproveChange(grantId, change(), "Ja");
            case 15 -> new RejectChange(grantId, change(), "Nej");
            case 16 -> new ChangeGrantAmount(grantId, amount(), "Dom");
            case 17 -> random.nextInt(8) == 0 ? new RevokeGrant(grantId, "Dom") : new CloseGrant(grantId);
            case 18, 19 -> report(ReportKind.PROGRESS);
            case 20, 21 -> report(ReportKind.FINAL);
            case 22, 23, 24, 25 -> new ApproveReport(grantId, report(), amount(), null);
            case 26 -> new RequestReportCompletion(grantId, report(), List.of("Utfall"), day);
            case 27 -> overdue();
            case 28, 29 -> new DemandRepayment(grantId, amount(), RepaymentGround.NOT_REPORTED, day);
            case 30 -> new WaiveRepayment(grantId, amount(), "Skäl");
            case 31, 32 -> new RecordRepayment(grantId, amount(), day, "BG");
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

    private int instalment() {
        return random.nextInt(grant.money().plan().payments().size() + 2);
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
