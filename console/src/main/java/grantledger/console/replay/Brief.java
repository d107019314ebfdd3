package grantledger.console.replay;

import grantledger.console.words.Wording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the service says in short of a departure, such as {@code at most 500000} or {@code a score}, in the reader's language. What is
 * none of these, a person's id, is shown as it is.
 */
final class Brief {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+");

    /** What stands before or after a figure, and the key of the words that have it. */
    private record Form(Pattern pattern, String key) {
        private static Form of(String regex, String key) {
            return new Form(Pattern.compile(regex), "replay.brief." + key);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("at most (\\S+)", "at-most"),
            Form.of("at least (\\S+)", "at-least"),
            Form.of("after (\\S+)", "after"),
            Form.of("arrived at (\\S+)", "arrived-at"),
            Form.of("(\\d+) missing", "missing"),
            Form.of("(\\d+) not found met", "not-found-met"));

    private Brief() {}

    static String in(Wording wording, String brief, boolean money) {
        for (var form : FORMS) {
            Matcher matcher = form.pattern().matcher(brief);
            if (matcher.matches()) {
                boolean counts = form.key().endsWith("missing") || form.key().endsWith("not-found-met");
                return wording.text(form.key(), figure(wording, matcher.group(1), money && !counts));
            }
        }
        var phrase = "replay.brief." + brief.replace(' ', '-');
        return wording.has(phrase) ? wording.text(phrase) : figure(wording, brief, money);
    }

    private static String figure(Wording wording, String text, boolean money) {
        if (TIME.matcher(text).matches()) {
            return wording.time(text);
        }
        if (NUMBER.matcher(text).matches() && text.length() < 16) {
            return money ? wording.sek(Long.parseLong(text)) : wording.decimal(Double.parseDouble(text));
        }
        return wording.value("outcome", text);
    }
}
