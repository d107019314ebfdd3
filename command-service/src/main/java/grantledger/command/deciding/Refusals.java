package grantledger.command.deciding;

import java.util.ArrayList;
import java.util.List;

/** What is refused of a command that has many parts, told all at once instead of one after another. */
public final class Refusals {

    private final List<Refused> refused = new ArrayList<>();

    /** Notes what the rules refuse, and goes on. */
    public void collect(Runnable rules) {
        try {
            rules.run();
        } catch (Refused it) {
            refused.add(it);
        }
    }

    /** @throws Refused when something was, by the rule that was broken first */
    public void requireNone() {
        if (!refused.isEmpty()) {
            throw Refused.together(refused);
        }
    }
}
