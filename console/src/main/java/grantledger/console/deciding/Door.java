package grantledger.console.deciding;

import grantledger.console.parts.Tone;
import java.util.List;

/**
 * Whether the reader may decide now.
 *
 * @param rule by which the door is closed; else empty
 * @param sentence the rule's own, in English, for a rule that has no words of ours
 * @param events that the decision would bring about, where the door is open
 */
public record Door(State state, String rule, String sentence, List<String> events) {

    /** Their texts are {@code deciding.you.<STATE>}. */
    public enum State {
        OPEN,
        /** The reader may not, whatever the situation. */
        BARRED,
        /** The situation does not allow it. */
        SHUT,
        /** Nothing waits to be decided. */
        NOTHING,
        /** Only decision-makers decide. */
        ROLE,
        /** The page is of another moment than now. */
        PAST,
        /** The service that would know is away. */
        UNKNOWN
    }

    public Door {
        events = List.copyOf(events);
    }

    static Door of(State state) {
        return new Door(state, "", "", List.of());
    }

    static Door open(List<String> events) {
        return new Door(State.OPEN, "", "", events);
    }

    /** How much it asks to be looked at. */
    public Tone tone() {
        return switch (state) {
            case OPEN -> Tone.SUCCESS;
            case BARRED -> Tone.DANGER;
            case SHUT, UNKNOWN -> Tone.WARNING;
            case NOTHING, ROLE, PAST -> Tone.INFO;
        };
    }

    /** The person's own commands are not offered where they would be refused whatever is in them. */
    public boolean isBarred() {
        return state == State.BARRED;
    }
}
