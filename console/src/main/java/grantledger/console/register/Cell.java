package grantledger.console.register;

import java.util.regex.Pattern;

/**
 * What stands in a register where a row meets a column.
 *
 * @param link where it leads, or empty
 * @param value of a tag as the contract has it, or empty
 */
public record Cell(String text, String link, Form form, String value) {
    private static final int LONG = 24;
    private static final Pattern SHORT = Pattern.compile("[0-9:. -]{1,20}");

    static Cell empty(Form form) {
        return new Cell("", "", form, "");
    }

    Cell leadingTo(String path) {
        return new Cell(text, path, form, value);
    }

    /** How the style sheet sets it: numbers at the end, days in one piece, long texts with room; or null. */
    public String look() {
        if (form.isNumber()) {
            return "number";
        }
        if (isShort()) {
            return "nowrap";
        }
        return form == Form.TEXT && text.length() > LONG ? "wide" : null;
    }

    public boolean isNumber() {
        return form.isNumber();
    }

    /** Days and the like, which are not to be broken. */
    private boolean isShort() {
        return SHORT.matcher(text).matches();
    }

    public boolean isTag() {
        return !value.isEmpty();
    }

    public boolean isLink() {
        return !link.isEmpty();
    }
}
