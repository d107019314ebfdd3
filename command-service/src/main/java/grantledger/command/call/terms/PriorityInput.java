package grantledger.command.call.terms;

import static java.util.Objects.requireNonNullElse;

import grantledger.command.values.Line;
import grantledger.events.CallEvent.Priority;
import grantledger.events.Track;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A priority as an officer writes it; without tracks it holds for all of them. */
public record PriorityInput(
        @NotNull @Pattern(regexp = CriterionInput.ID, message = CriterionInput.NO_ID)
        String id,

        @NotNull @Line String title,
        @Size(max = 10) List<@NotNull Track> tracks) {

    public Priority fact() {
        return new Priority(id, title, requireNonNullElse(tracks, List.of()));
    }
}
