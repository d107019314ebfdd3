package grantledger.standalone.console.browser;

import java.util.Locale;

/** What a browser asks for. */
public enum Tongue {
    SV("sv-SE"),
    EN("en-GB");

    private final String locale;

    Tongue(String locale) {
        this.locale = locale;
    }

    String locale() {
        return locale;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
