package grantledger.command.call;

import grantledger.command.values.Line;
import grantledger.events.CallEvent.Criterion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.Range;

/** A criterion as an officer writes it. */
public record CriterionInput(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,50}", message = "must be 1 to 50 of A–Z, a–z, 0–9, _ and -")
        String id,

        @NotNull @Line String title,
        @NotNull @Range(min = 1, max = 1000) Integer weight,
        @NotNull @Range(min = 1, max = 1000) Integer maxPoints) {

    Criterion fact() {
        return new Criterion(id, title, weight, maxPoints);
    }
}
