package grantledger.command.call.terms;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import grantledger.command.values.Line;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.Track;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A focus area as an officer writes it: only its id, or with what more there is to say of it. */
public record FocusAreaInput(
        @NotNull @Pattern(regexp = CriterionInput.ID, message = CriterionInput.NO_ID)
        String id,

        @Line String title,
        @Size(max = 10) List<@NotNull Track> tracks,

        @Size(max = 20)
        List<@NotNull @Pattern(regexp = CriterionInput.ID, message = CriterionInput.NO_ID) String> buildsOn) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public FocusAreaInput {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FocusAreaInput of(String id) {
        return new FocusAreaInput(id, null, null, null);
    }

    /** One of which only the id is said reads as before there was more to say. */
    @JsonValue
    Object written() {
        return title == null && tracks == null && buildsOn == null ? id : new Written(id, title, tracks, buildsOn);
    }

    private record Written(String id, String title, List<Track> tracks, List<String> buildsOn) {}

    /** One without a title is called by its id. */
    public FocusArea fact() {
        return new FocusArea(
                id,
                requireNonNullElse(title, id),
                requireNonNullElse(tracks, List.of()),
                requireNonNullElse(buildsOn, List.of()));
    }
}
