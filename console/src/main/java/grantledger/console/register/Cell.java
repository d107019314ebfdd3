package grantledger.console.register;

/**
 * What stands in a register where a row meets a column.
 *
 * @param link where it leads, or empty
 * @param value of a tag as the contract has it, or empty
 */
public record Cell(String text, String link, Form form, String value) {
    static Cell empty(Form form) {
        return new Cell("", "", form, "");
    }

    Cell leadingTo(String path) {
        return new Cell(text, path, form, value);
    }

    public boolean isNumber() {
        return form.isNumber();
    }

    /** Days and the like, which are not to be broken. */
    public boolean isShort() {
        return text.matches("[0-9:. -]{1,20}");
    }

    public boolean isTag() {
        return !value.isEmpty();
    }

    public boolean isLink() {
        return !link.isEmpty();
    }
}
