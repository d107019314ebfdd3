package grantledger.console.forms.actions;

import java.util.List;
import java.util.Optional;

/**
 * What somebody can do about something.
 *
 * @param open with links to their forms
 * @param closed as things stand
 */
public record Actions(List<Action> open, List<Closed> closed) {
    public static final Actions NONE = new Actions(List.of(), List.of());

    public Actions {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /** @param href of the form, with what it is about, and the way back */
    public record Action(String command, String title, String what, String href) {}

    /** @param rule the sentence of the rule that closes it */
    public record Closed(String command, String title, String rule) {}

    public boolean isEmpty() {
        return open.isEmpty() && closed.isEmpty();
    }

    /** One of them, for a page that has a place of its own for it. */
    public Optional<Action> to(String command) {
        return open.stream().filter(action -> action.command().equals(command)).findFirst();
    }

    /** Those of these commands, for a page that is divided. */
    public Actions only(String... commands) {
        var wanted = List.of(commands);
        return new Actions(
                open.stream().filter(it -> wanted.contains(it.command())).toList(),
                closed.stream().filter(it -> wanted.contains(it.command())).toList());
    }
}
