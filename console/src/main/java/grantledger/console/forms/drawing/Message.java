package grantledger.console.forms.drawing;

/**
 * A sentence about a field.
 *
 * @param isEnglish whether it is a service's own, which are in English whatever the page speaks
 */
public record Message(String text, boolean isEnglish) {
    static final Message NONE = new Message("", false);

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Of the HTML element that it stands in, or null where it is the page's. */
    public String language() {
        return isEnglish ? "en" : null;
    }
}
