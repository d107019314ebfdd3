package grantledger.console.money;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Words WORDS = new Words();
    private static final Wording ENGLISH = new Wording(WORDS, Language.EN);

    /** As the service calls them. */
    private static final List<String> FIELDS = Arrays.asList(
            "amountSek",
            "acceptedCostSek",
            "forfeitedSek",
            "entitledSek",
            "releasedSek",
            "paidSek",
            "repaidSek",
            "waivedSek",
            "outstandingSek",
            "tooMuchOutSek",
            "mayBeReleasedSek",
            "mayBeDemandedSek",
            "underCeilingSek");

    @Test
    void a_sum_has_the_events_that_add_up_to_it() {
        var figure = figure("""
            {"letter": "P", "word": "paidSek", "value": 500000, "formula": null,
             "terms": [{"position": 12, "type": "PaymentConfirmed", "amountSek": 600000},
                       {"position": 19, "type": "PaymentReturned", "amountSek": -100000}]}\
            """);

        assertThat(figure.value()).hasValue(500_000L);
        assertThat(figure.formula()).isEmpty();
        assertThat(figure.terms())
                .containsExactly(
                        new Figure.Term(12, "told PaymentConfirmed", 600_000),
                        new Figure.Term(19, "told PaymentReturned", -100_000));
    }

    @Test
    void a_figure_that_follows_says_by_which_formula_in_letters_words_and_numbers() {
        var figure = figure("""
            {"letter": "E", "word": "entitledSek", "value": 400000, "terms": null,
             "formula": {"letters": "min(A, C) − F", "words": "min(amountSek, acceptedCostSek) − forfeitedSek",
                "uses": [{"letter": "A", "word": "amountSek", "value": 600000},
                         {"letter": "C", "word": "acceptedCostSek", "value": 500000},
                         {"letter": "F", "word": "forfeitedSek", "value": 100000}]}}\
            """);

        var formula = figure.formula().orElseThrow();
        assertThat(formula.letters()).isEqualTo("min(A, C) − F");
        assertThat(formula.words()).isEqualTo("min(amount, accepted cost) − forfeited");
        assertThat(formula.numbers()).isEqualTo("min(600,000, 500,000) − 100,000");
        assertThat(formula.uses()).containsExactly("amountSek", "acceptedCostSek", "forfeitedSek");
    }

    @Test
    void what_there_is_not_yet_has_no_value() {
        assertThat(figure("""
            {"letter": "C", "word": "acceptedCostSek", "value": null, "formula": null, "terms": []}\
            """).value()).isEmpty();
    }

    @Test
    void every_figure_has_a_name_and_says_what_it_is() {
        for (var language : Language.values()) {
            for (var field : FIELDS) {
                assertThat(WORDS.has(language, "money.word." + field)).as(field).isTrue();
                assertThat(WORDS.has(language, "money.what." + field)).as(field).isTrue();
            }
        }
    }

    private static Figure figure(String json) {
        return Figure.of(
                ENGLISH,
                JSON.readTree(json),
                (JsonNode term) -> "told " + term.path("type").asString());
    }
}
