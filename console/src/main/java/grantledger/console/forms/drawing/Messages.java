package grantledger.console.forms.drawing;

import grantledger.console.words.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The services' sentences about single values, in the language of the page where they are known. */
public final class Messages {
    private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

    static {
        know("must not be null", "forms.said.missing");
        know("must not be empty|size must be between 1 and .*", "forms.said.rows");
        know("must be whole SEK, 1 to .*", "forms.said.sek");
        know("must be whole SEK, 0 to .*", "forms.said.sek-or-none");
        know("must be one line of .*", "forms.said.line");
        know("must be text of .*", "forms.said.text");
        know("must be a date from .*", "forms.said.day");
        know("must be a time from .*", "forms.said.time");
        know("must be greater than 0", "forms.said.positive");
        know("must be between (\\d+) and (\\d+)", "forms.said.range");
        know("must be an organisation number .*", "forms.said.organisation");
        know("must be a Swedish county code.*", "forms.said.county");
        know("must be a well-formed email address", "forms.said.email");
        know("must have at most 15 digits .*", "forms.said.decimal");
        know("must be one of .*", "forms.said.choice");
        know("must be an id such as .*", "forms.said.id");
        know("must be a whole number|is out of range", "forms.bad.whole");
        know("must be a number", "forms.bad.number");
        know("must be a date such as .*", "forms.bad.day");
        know("must be a time with .*", "forms.bad.time");
    }

    private final Wording wording;

    public Messages(Wording wording) {
        this.wording = wording;
    }

    private static void know(String said, String key) {
        KNOWN.put(Pattern.compile(said), key);
    }

    public Message of(String said) {
        for (var known : KNOWN.entrySet()) {
            Matcher match = known.getKey().matcher(said);
            if (match.matches()) {
                return new Message(wording.text(known.getValue(), arguments(match)), false);
            }
        }
        return new Message(said, true);
    }

    private static Object[] arguments(Matcher match) {
        var arguments = new Object[match.groupCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = match.group(i + 1);
        }
        return arguments;
    }

    public Message own(String key) {
        return new Message(wording.text(key), false);
    }
}
