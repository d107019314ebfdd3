package grantledger.standalone.console.browser;

/** Whose colours a page has. */
public enum Colours {
    LIGHT,
    /** For who has set the machine to dark. */
    DARK,
    /** The reader's own, whatever the page says. */
    FORCED
}
