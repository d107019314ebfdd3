package grantledger.console.forms.actions;

import java.util.Arrays;
import java.util.Optional;

/**
 * A command about something, and what keeps it closed.
 *
 * @param rule that closes it as things stand; empty where nothing that is known here does
 */
record Door(String command, Optional<String> rule) {

    /** A rule, and whether it holds. */
    record Rule(String name, boolean holds) {}

    static Rule rule(String name, boolean holds) {
        return new Rule(name, holds);
    }

    /** @param rules in the order in which the command asks them */
    static Door to(String command, Rule... rules) {
        return new Door(
                command,
                Arrays.stream(rules)
                        .filter(rule -> !rule.holds())
                        .map(Rule::name)
                        .findFirst());
    }
}
