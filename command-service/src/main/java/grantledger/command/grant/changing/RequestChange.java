package grantledger.command.grant.changing;

import static grantledger.command.grant.standing.GrantRule.CHANGE_ASKS_FOR_SOMETHING;
import static grantledger.command.grant.standing.GrantRule.CHANGE_BEFORE_FINAL_REPORT;
import static grantledger.command.grant.standing.GrantRule.CHANGE_ENDS_AFTER_START;
import static grantledger.command.grant.standing.GrantRule.CHANGE_ID_UNUSED;
import static grantledger.command.grant.standing.GrantRule.ONE_PENDING_CHANGE;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.access.roles.Role;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Award;
import grantledger.command.grant.standing.Changes;
import grantledger.command.grant.standing.Days;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.RecipientsWord;
import grantledger.command.values.Amount;
import grantledger.command.values.BudgetLineInput;
import grantledger.command.values.Day;
import grantledger.command.values.Text;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.ReportDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The recipient asks for another end, a lower amount, other budget lines or other reporting days; what is absent stays. */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record RequestChange(
        @NotNull UUID grantId,
        UUID changeId,
        @NotNull @Text String description,
        @Day LocalDate newEnd,
        @Amount Long newAmountSek,
        @Size(min = 1, max = 100) List<@NotNull @Valid BudgetLineInput> budgetLines,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(min = 1, max = 50)
        List<@NotNull @Valid ReportDayInput> reports)
        implements RecipientsWord {

    @Override
    public boolean staysWithinMatter() {
        return true;
    }

    @Override
    public Decision<GrantEvent> decide(Grant grant, Circumstances with) {
        grant.stage().requireUnderWay();
        CHANGE_ASKS_FOR_SOMETHING.require(
                newEnd != null || newAmountSek != null || budgetLines != null || reports != null,
                "Nothing is to change.");
        CHANGE_BEFORE_FINAL_REPORT.require(!grant.reports().finalStands(), "The final report has been received.");
        Changes changes = grant.changes();
        ONE_PENDING_CHANGE.require(changes.pending() == null, "A change waits for a decision.");
        requireEnd(grant.award());
        if (newAmountSek != null) {
            AmountChange.requireLower("newAmountSek", grant.money(), newAmountSek);
        }
        List<ReportDay> days = days();
        ReportDays.requireMovable(grant, days, newEnd);
        return Decision.of(grant.room()
                .admit(new ChangeRequested(
                        grantId,
                        unusedId(changes),
                        description,
                        newEnd,
                        newAmountSek,
                        lines(),
                        days.isEmpty() ? null : days,
                        with.acting().person())));
    }

    private void requireEnd(Award award) {
        if (newEnd == null) {
            return;
        }
        CHANGE_ENDS_AFTER_START.requireOf(
                "newEnd",
                !newEnd.isBefore(award.projectStart()),
                "The project would end %s, before it starts %s.",
                newEnd,
                award.projectStart());
        Days.requireNotLongAfter("newEnd", newEnd, award);
    }

    private UUID unusedId(Changes changes) {
        UUID id = changeId == null ? changes.nextId(grantId) : changeId;
        CHANGE_ID_UNUSED.requireOf("changeId", !changes.requested().contains(id), "Change %s exists.", id);
        return id;
    }

    private List<BudgetLine> lines() {
        return budgetLines == null
                ? null
                : budgetLines.stream().map(BudgetLineInput::fact).toList();
    }

    private List<ReportDay> days() {
        return reports == null
                ? List.of()
                : reports.stream().map(ReportDayInput::fact).toList();
    }
}
