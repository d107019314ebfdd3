package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.BUDGET_ADDS_UP;
import static grantledger.command.application.standing.ApplicationRule.PROJECT_IN_SIGHT;
import static grantledger.command.application.standing.ApplicationRule.PROJECT_STARTS_BEFORE_IT_ENDS;

import grantledger.events.ApplicationEvent.Financing;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.GrantEvent.BudgetLine;
import java.time.LocalDate;

/** What a proposal has to agree on with itself, and with the day on which it is made. */
public final class SoundProposal {

    private static final int YEARS_IN_SIGHT = 10;

    private SoundProposal() {}

    public static void require(Proposal proposal, LocalDate today) {
        LocalDate start = proposal.projectStart();
        LocalDate end = proposal.projectEnd();
        PROJECT_STARTS_BEFORE_IT_ENDS.requireOf(
                "projectEnd", !end.isBefore(start), "The project would end %s, before it starts %s.", end, start);
        PROJECT_IN_SIGHT.requireOf(
                "projectStart",
                !start.isBefore(today.minusYears(YEARS_IN_SIGHT)) && !start.isAfter(today.plusYears(YEARS_IN_SIGHT)),
                "%s is more than %d years from today, %s.",
                start,
                YEARS_IN_SIGHT,
                today);
        PROJECT_IN_SIGHT.requireOf(
                "projectEnd",
                !end.isAfter(start.plusYears(YEARS_IN_SIGHT)),
                "%s is more than %d years after the start, %s.",
                end,
                YEARS_IN_SIGHT,
                start);
        requireAddsUp(proposal);
    }

    private static void requireAddsUp(Proposal proposal) {
        long linesSek =
                proposal.budgetLines().stream().mapToLong(BudgetLine::amountSek).sum();
        long othersSek = proposal.otherFinancing().stream()
                .mapToLong(Financing::amountSek)
                .sum();
        BUDGET_ADDS_UP.requireOf(
                "budgetLines",
                linesSek == proposal.requestedAmountSek() + othersSek,
                "They add up to %d SEK; %d SEK are asked for, and others pay %d.",
                linesSek,
                proposal.requestedAmountSek(),
                othersSek);
    }
}
