package grantledger.console.forms.drawing;

import grantledger.console.words.Wording;

/** What fields and values are called: in their own group, where that calls them otherwise, or everywhere. */
public final class Labels {
    private final Wording wording;

    public Labels(Wording wording) {
        this.wording = wording;
    }

    public String title(String command) {
        return wording.text("value.command." + command);
    }

    public String what(String command) {
        return wording.text("forms.what." + command);
    }

    /** @param group the schema that the field belongs to */
    public String field(String group, String field) {
        return own("forms.field.", group, field);
    }

    /** Empty where none is needed. */
    String hint(String group, String field) {
        var everywhere = "forms.hint." + field;
        var here = "forms.hint." + group + "." + field;
        return wording.has(here) ? wording.text(here) : wording.has(everywhere) ? wording.text(everywhere) : "";
    }

    public String value(String group, String field, String value) {
        return own("forms.value.", group, field + "." + value);
    }

    /** What it means to leave a field as it is. */
    String unsaid(String field) {
        var here = "forms.unsaid." + field;
        return wording.text(wording.has(here) ? here : "forms.unsaid");
    }

    String row(String list, int number) {
        return wording.text("forms.row.number", wording.text("forms.row." + list), number);
    }

    String adds(String list) {
        return wording.text("forms.add", wording.text("forms.row." + list));
    }

    /** A sentence; the event's type where nobody has written one. */
    public String event(String type) {
        var key = "forms.event." + type;
        return wording.has(key) ? wording.text(key) : type;
    }

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    private String own(String prefix, String group, String rest) {
        var here = prefix + group + "." + rest;
        return wording.text(wording.has(here) ? here : prefix + rest);
    }
}
