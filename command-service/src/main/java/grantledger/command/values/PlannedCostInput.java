package grantledger.command.values;

import grantledger.events.GrantEvent.BudgetLine;
import jakarta.validation.constraints.NotNull;

/** One line of what a project is to cost: something that costs nothing is none. */
public record PlannedCostInput(
        @NotNull @Line String item, @NotNull @Amount Long amountSek) {

    public BudgetLine fact() {
        return new BudgetLine(item, amountSek);
    }
}
