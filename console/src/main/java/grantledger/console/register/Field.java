package grantledger.console.register;

import java.util.List;

/**
 * A filter as it is filled in.
 *
 * @param type of the field in HTML: {@code search}, {@code text}, {@code date}; or {@code select}
 * @param problem what the service says of the value, or empty
 */
public record Field(String parameter, String label, String type, String value, List<Choice> choices, String problem) {

    /** One of several values. */
    public record Choice(String value, String text, boolean chosen) {}

    public boolean isSearch() {
        return type.equals("search");
    }

    public boolean isSelect() {
        return type.equals("select");
    }

    public boolean isWrong() {
        return !problem.isEmpty();
    }
}
