package grantledger.command.call.terms;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.command.values.Line;
import grantledger.command.values.Text;
import grantledger.events.CallEvent.Criterion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.Range;

/** A criterion as an officer writes it, with the aspects that assessors weigh under it. */
public record CriterionInput(
        @NotNull @Pattern(regexp = ID, message = NO_ID) String id,

        @NotNull @Line String title,
        @NotNull @Range(min = 1, max = 1000) Integer weight,
        @NotNull @Range(min = 1, max = 1000) Integer maxPoints,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 30)
        List<@NotNull @Text String> aspects) {

    static final String ID = "[A-Za-z0-9_-]{1,50}";
    static final String NO_ID = "must be 1 to 50 of A–Z, a–z, 0–9, _ and -";

    public Criterion fact() {
        return new Criterion(id, title, weight, maxPoints, requireNonNullElse(aspects, List.of()));
    }
}
