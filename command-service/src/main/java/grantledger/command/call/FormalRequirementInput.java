package grantledger.command.call;

import grantledger.command.values.Line;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.Track;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;

/** A formal requirement as an officer writes it; without tracks it holds for all of them. */
public record FormalRequirementInput(
        @NotNull @Line String id, @NotNull @Line String title, List<@NotNull Track> tracks) {

    FormalRequirement fact() {
        return new FormalRequirement(id, title, Objects.requireNonNullElse(tracks, List.of()));
    }
}
