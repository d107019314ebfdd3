package grantledger.query.searching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a row is found by: its texts as {@link Letters}, each on a line of its own, so that nothing is found across two. A
 * text with å, ä or ö stands there twice, without these letters and with them: whoever types none of them finds both, and
 * whoever types one finds that letter and no other. Texts are kept and sought by the same rules, which stand here alone.
 */
public final class SearchedText {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("(\\d\\d)?\\d{10}");
    private static final String CENTURY = "16";

    private final Set<String> lines = new LinkedHashSet<>();

    /** @param texts null where there is none */
    public SearchedText(String... texts) {
        Stream.of(texts).filter(text -> text != null).map(Letters::of).forEach(this::add);
    }

    /** @param number of a diary, which is found with blanks and without; null where there is none */
    public SearchedText numbered(String number) {
        if (number != null) {
            String letters = Letters.of(number);
            add(letters);
            add(together(letters));
        }
        return this;
    }

    /** @param number of an organisation, which is found with its dash, without it, and with a century before it */
    public SearchedText organisation(String number) {
        String letters = Letters.of(number);
        add(letters);
        add(CENTURY + digits(letters));
        return this;
    }

    public String text() {
        return String.join("\n", lines);
    }

    /**
     * What is looked for in such texts: any of these is enough. Empty where nothing is asked for.
     *
     * @param q as somebody typed it
     */
    public static List<String> sought(String q) {
        String letters = Letters.of(q);
        if (letters.isEmpty()) {
            return List.of();
        }
        Stream<String> numbers = DIGIT.matcher(letters).find() ? Stream.of(together(letters)) : Stream.empty();
        Stream<String> organisation = Stream.of(digits(letters))
                .filter(digits -> ORGANISATION_NUMBER.matcher(digits).matches());
        return Stream.of(Stream.of(letters), numbers, organisation)
                .flatMap(forms -> forms)
                .distinct()
                .toList();
    }

    private void add(String letters) {
        lines.add(Letters.plain(letters));
        lines.add(letters);
    }

    private static String together(String letters) {
        return letters.replace(" ", "");
    }

    private static String digits(String letters) {
        return together(letters).replace("-", "");
    }
}
