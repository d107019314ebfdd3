package grantledger.command.application.submitting;

import grantledger.command.values.Amount;
import grantledger.command.values.Line;
import grantledger.events.ApplicationEvent.Financing;
import jakarta.validation.constraints.NotNull;

/** What somebody else pays of the project, as written in the application. */
public record FinancingInput(
        @NotNull @Line String source, @NotNull @Amount Long amountSek) {

    public Financing fact() {
        return new Financing(source, amountSek);
    }
}
