package grantledger.query.grant.money;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A figure and where it comes from: the facts that add up to it, or the formula that it follows by.
 *
 * @param letter null for a figure that no formula uses
 * @param value whole SEK; null where there is none yet
 * @param terms null where there is a formula
 * @param formula null where there are terms
 */
public record Figure(String letter, String word, Long value, List<Term> terms, Formula formula) {

    /** The same thing in letters and in words, and the figures in it. */
    public record Formula(String letters, String words, List<Used> uses) {

        private static final Pattern LETTER = Pattern.compile("[A-Z]");

        static Formula of(String letters, Figures figures) {
            String words = LETTER.matcher(letters)
                    .replaceAll(letter -> Word.of(letter.group()).orElseThrow().text());
            List<Used> uses = LETTER.matcher(letters)
                    .results()
                    .map(letter -> Word.of(letter.group()).orElseThrow())
                    .distinct()
                    .map(word -> new Used(word.letter(), word.text(), word.in(figures)))
                    .toList();
            return new Formula(letters, words, uses);
        }
    }

    /** A figure that a formula uses. */
    public record Used(String letter, String word, Long value) {}

    static Figure sum(Word word, Long value, List<Term> terms) {
        return new Figure(word.letter(), word.text(), value, terms, null);
    }

    static Figure computed(Word word, String formula, Figures figures) {
        return new Figure(word.letter(), word.text(), word.in(figures), null, Formula.of(formula, figures));
    }
}
