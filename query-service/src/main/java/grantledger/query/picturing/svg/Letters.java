package grantledger.query.picturing.svg;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much room text takes. Which of its fonts a picture is shown in is not known here, so letters are taken as wide as
 * the widest of them has them.
 */
public final class Letters {

    private static final String CUT = "…";
    private static final String NARROW = "iIjlft.,:;'|!()[] \u00a0·";
    private static final String WIDE = "mwMW@%&…—QGO";

    private Letters() {}

    /** Text of others, as it may stand in a picture by itself. */
    public static String plain(String text) {
        return Plain.of(text);
    }

    /** Text of others, as it may stand within our own words. */
    public static String within(String text) {
        return Plain.isolated(text);
    }

    public static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Letters::width).sum();
    }

    /** As much of a text as there is room for, with a sign that there is more. */
    public static String cut(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        String kept = text.substring(0, fitting(text, size, room - width(CUT, size)));
        return kept.stripTrailing() + CUT;
    }

    /** In lines, between words where there are such; what would go into more lines than {@code most} is cut off. */
    public static List<String> lines(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            boolean last = lines.size() + 1 == most;
            int end = last ? text.length() : lineEnd(text, begin, size, room);
            String line = text.substring(begin, end).strip();
            lines.add(last ? cut(line, size, room) : line);
            begin = end;
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** Walks no further than the line: a text may be very long. */
    private static int lineEnd(String text, int begin, double size, double room) {
        double taken = 0;
        int blank = begin;
        int at = begin;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            blank = letter == ' ' ? next : blank;
            taken += size * width(letter);
            if (taken > room && letter != ' ' && at > begin) {
                return blank > begin ? blank : at;
            }
            at = next;
        }
        return text.length();
    }

    /** The end of the last whole character that there is room for. */
    private static int fitting(String text, double size, double room) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        double taken = 0;
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            taken += width(text.substring(end, next), size);
            if (taken > room) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static double width(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> {
                if (letter >= 0x1100) {
                    yield isDash(letter) ? 0.84 : 1.05;
                }
                yield NARROW.indexOf(letter) >= 0
                        ? 0.38
                        : WIDE.indexOf(letter) >= 0 ? 0.97 : Character.isUpperCase(letter) ? 0.72 : 0.62;
            }
        };
    }

    private static boolean isDash(int letter) {
        return letter >= 0x2000 && letter < 0x2400;
    }
}
