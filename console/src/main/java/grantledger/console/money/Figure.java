package grantledger.console.money;

import grantledger.console.words.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A figure and where it comes from.
 *
 * @param field as answers call it, {@code paidSek}; its words are {@code money.word.<field>} and {@code money.what.<field>}
 * @param letter that formulas use, or empty
 * @param value empty where there is none yet
 * @param terms the events that add up to it, where it is a sum of facts
 * @param formula that it follows by, where it is not
 */
public record Figure(String field, String letter, Optional<Long> value, List<Term> terms, Optional<Formula> formula) {
    private static final Pattern LETTER = Pattern.compile("[A-Z]");

    public Figure {
        terms = List.copyOf(terms);
    }

    /**
     * What one event added.
     *
     * @param sentence what happened
     * @param amountSek negative where it took away
     */
    public record Term(long position, String sentence, long amountSek) {}

    /**
     * The same thing three times.
     *
     * @param letters {@code min(A, C) − F}
     * @param words with what the letters stand for
     * @param numbers with what they are
     * @param uses the fields of the figures in it
     */
    public record Formula(String letters, String words, String numbers, List<String> uses) {

        static Formula of(Wording wording, JsonNode formula) {
            var uses = formula.path("uses").valueStream().toList();
            var letters = formula.path("letters").asString();
            return new Formula(
                    letters,
                    replaced(letters, uses, used -> name(wording, used)),
                    replaced(letters, uses, used -> number(wording, used)),
                    uses.stream().map(used -> used.path("word").asString()).toList());
        }

        private static String name(Wording wording, JsonNode used) {
            return wording.text("money.word." + used.path("word").asString())
                    .toLowerCase(wording.language().locale());
        }

        private static String number(Wording wording, JsonNode used) {
            return used.path("value").isNumber()
                    ? wording.number(used.path("value").asLong())
                    : "–";
        }

        private static String replaced(String letters, List<JsonNode> uses, Function<JsonNode, String> by) {
            return LETTER.matcher(letters)
                    .replaceAll(match -> uses.stream()
                            .filter(used -> used.path("letter").asString().equals(match.group()))
                            .findFirst()
                            .map(by)
                            .orElse(match.group()));
        }
    }

    /** @param sentences of events, by their positions and types */
    static Figure of(Wording wording, JsonNode figure, Function<JsonNode, String> sentences) {
        return new Figure(
                figure.path("word").asString(),
                figure.path("letter").asString(""),
                figure.path("value").isNumber()
                        ? Optional.of(figure.path("value").asLong())
                        : Optional.empty(),
                figure.path("terms")
                        .valueStream()
                        .map(term -> new Term(
                                term.path("position").asLong(),
                                sentences.apply(term),
                                term.path("amountSek").asLong()))
                        .toList(),
                figure.path("formula").isObject()
                        ? Optional.of(Formula.of(wording, figure.path("formula")))
                        : Optional.empty());
    }
}
