package grantledger.command.call.terms;

import grantledger.command.values.Amount;
import grantledger.events.CallEvent.ReviewSampling;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.Range;

/** How reports are drawn for a deeper review. */
public record ReviewSamplingInput(
        @NotNull @Range(min = 0, max = 100) Integer randomPercent,
        @Amount Long riskAmountSek) {

    public ReviewSampling fact() {
        return new ReviewSampling(randomPercent, riskAmountSek);
    }
}
