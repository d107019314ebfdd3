package grantledger.command.application.deciding;

import grantledger.command.values.Amount;
import grantledger.command.values.Day;
import grantledger.events.GrantEvent.Instalment;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A part of a grant as a decision-maker plans it; {@code afterReport} is false unless given. */
public record InstalmentInput(
        @NotNull @Amount Long amountSek, @NotNull @Day LocalDate payableOn, Boolean afterReport) {

    Instalment fact() {
        return new Instalment(amountSek, payableOn, Boolean.TRUE.equals(afterReport));
    }
}
