package grantledger.command.grant.reporting;

import grantledger.command.values.Decimal;
import grantledger.command.values.Line;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.IndicatorArea;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** One measure of what the grant achieved, as the recipient reports it. */
public record IndicatorInput(
        @NotNull IndicatorArea area,
        @NotNull @Line String indicator,
        @NotNull @Line String unit,
        @NotNull @Decimal BigDecimal baseline,
        @Decimal BigDecimal target,
        @NotNull @Decimal BigDecimal outcome) {

    Indicator fact() {
        return new Indicator(area, indicator, unit, baseline, target, outcome);
    }
}
