package grantledger.command.values;

import grantledger.events.GrantEvent.BudgetLine;
import jakarta.validation.constraints.NotNull;

/** One line of a budget or of what was spent. */
public record BudgetLineInput(
        @NotNull @Line String item, @NotNull @AmountOrZero Long amountSek) {

    public BudgetLine fact() {
        return new BudgetLine(item, amountSek);
    }
}
