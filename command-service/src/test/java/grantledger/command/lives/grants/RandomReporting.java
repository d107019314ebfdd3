package grantledger.command.lives.grants;

import grantledger.command.grant.changing.ApproveChange;
import grantledger.command.grant.changing.RejectChange;
import grantledger.command.grant.changing.ReportDayInput;
import grantledger.command.grant.changing.RequestChange;
import grantledger.command.grant.reporting.ApproveReport;
import grantledger.command.grant.reporting.MarkCompletionsOverdue;
import grantledger.command.grant.reporting.MarkReportOverdue;
import grantledger.command.grant.reporting.MoveReport;
import grantledger.command.grant.reporting.RecordReportReview;
import grantledger.command.grant.reporting.ReopenReport;
import grantledger.command.grant.reporting.ReportOutcome;
import grantledger.command.grant.reporting.RequestReportCompletion;
import grantledger.command.grant.reporting.WaiveReport;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.ReceivedReport;
import grantledger.command.grant.standing.ReportPlan;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.ReportKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What somebody might report, or do with reports and changes, on a day. */
record RandomReporting(Random random, Grant grant, LocalDate day) {
    GrantCommand next() {
        UUID id = grant.grantId();
        return switch (random.nextInt(17)) {
            case 0, 1 -> reported(ReportKind.PROGRESS);
            case 2, 3 -> reported(ReportKind.FINAL);
            case 4, 5, 6, 7 -> new ApproveReport(id, report(), cost(), null);
            case 8 -> new RequestReportCompletion(id, report(), List.of("Utfall"), day);
            case 9, 16 -> new RecordReportReview(id, report(), "Allt stämmer");
            case 10 -> new ReopenReport(id, report(), "För tidigt");
            case 11 -> new MoveReport(id, planned(), day.plusDays(random.nextInt(60)), "Längre tid");
            case 12 -> random.nextInt(6) == 0 ? new WaiveReport(id, planned(), "Behövs inte") : overdue();
            case 13 -> new MarkCompletionsOverdue(id, owed().dueOn());
            default -> change(id);
        };
    }

    private GrantCommand change(UUID id) {
        ChangeRequested pending = grant.changes().pending();
        if (pending == null) {
            return requested(id);
        }
        return random.nextInt(3) == 0
                ? new RejectChange(id, pending.changeId(), "Nej")
                : new ApproveChange(id, pending.changeId(), "Ja");
    }

    private RequestChange requested(UUID id) {
        LocalDate newEnd = random.nextInt(3) == 0 ? grant.award().projectEnd().plusDays(30) : null;
        Long lower = newEnd == null || random.nextBoolean() ? lower() : null;
        List<ReportDayInput> days = random.nextInt(4) == 0 ? List.of(new ReportDayInput(planned(), day)) : null;
        return new RequestChange(id, null, "Mindre", newEnd, lower, null, days);
    }

    private long lower() {
        return Math.max(1, grant.money().amountSek() - random.nextInt(6));
    }

    private ReportOutcome reported(ReportKind kind) {
        return new ReportOutcome(
                grant.grantId(),
                kind,
                random.nextInt(3) == 0 ? planned() : null,
                day,
                day,
                List.of(new BudgetLineInput("Lön", 8L + random.nextInt(12))),
                "Klart",
                GoalFulfilment.FULLY,
                List.of());
    }

    private UUID report() {
        List<ReceivedReport> received = grant.reports().received();
        List<ReceivedReport> waiting =
                received.stream().filter(ReceivedReport::awaitsExamination).toList();
        List<ReceivedReport> likely = random.nextInt(3) == 0 || waiting.isEmpty() ? received : waiting;
        return likely.isEmpty()
                ? grant.reports().nextId(grant.grantId())
                : likely.get(random.nextInt(likely.size())).reportId();
    }

    /** What is accepted at most is what was reported. */
    private long cost() {
        long most = grant.reports().received().stream()
                .mapToLong(ReceivedReport::spentSek)
                .min()
                .orElse(0);
        return most + 1 - random.nextLong(Math.min(8, most + 2));
    }

    private MarkReportOverdue overdue() {
        int number = planned();
        return new MarkReportOverdue(
                grant.grantId(), number, grant.reports().plan().report(number).dueOn());
    }

    private ReportPlan.Owed owed() {
        return grant.reports().plan().report(planned());
    }

    private int planned() {
        return 1 + random.nextInt(grant.reports().plan().reports().size());
    }
}
