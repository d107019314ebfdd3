package grantledger.command.deciding;

import grantledger.events.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command became: events on its own stream, and commands to neighbouring streams. All of it reaches the log in
 * one append, or none of it.
 */
public record Decision<E extends Event>(List<E> events, List<Command<?, ?>> consequences) {

    public static <E extends Event> Decision<E> of(E event) {
        return new Decision<>(List.of(event), List.of());
    }

    /** Nothing happens on this stream. */
    public static <E extends Event> Decision<E> nothing() {
        return new Decision<>(List.of(), List.of());
    }

    public Decision<E> and(E event) {
        List<E> more = new ArrayList<>(events);
        more.add(event);
        return new Decision<>(List.copyOf(more), consequences);
    }

    /** The command is decided on its own stream right after this one, in the same append. */
    public Decision<E> then(Command<?, ?> consequence) {
        List<Command<?, ?>> more = new ArrayList<>(consequences);
        more.add(consequence);
        return new Decision<>(events, List.copyOf(more));
    }
}
