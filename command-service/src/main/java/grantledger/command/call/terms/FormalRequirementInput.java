package grantledger.command.call.terms;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.command.values.Line;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.Track;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A formal requirement as an officer writes it; without tracks it holds for all of them.
 *
 * @param field a field of the application that decides it, or null
 * @param value what that field has to say, or null
 */
public record FormalRequirementInput(
        @NotNull @Line String id,
        @NotNull @Line String title,
        @Size(max = 10) List<@NotNull Track> tracks,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Line String field,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Line String value) {

    public FormalRequirement fact() {
        return new FormalRequirement(id, title, requireNonNullElse(tracks, List.of()), field, value);
    }
}
