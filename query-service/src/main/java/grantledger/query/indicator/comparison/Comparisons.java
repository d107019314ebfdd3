package grantledger.query.indicator.comparison;

import grantledger.query.answering.Refused;
import grantledger.query.grant.questions.MoneyByPlace;
import grantledger.query.identity.Sight;
import grantledger.query.indicator.questions.AskedPlace;
import grantledger.query.indicator.questions.IndicatorAnswer;
import grantledger.query.indicator.questions.Span;
import grantledger.query.limiting.Dear;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/indicators/{id}/comparison} */
@RestController
class Comparisons {

    /** As many as the largest county has municipalities, and one more. */
    private static final int MOST_PLACES = 50;

    private final JdbcClient database;

    Comparisons(JdbcClient database) {
        this.database = database;
    }

    /** @param places codes, separated by commas; without it, the country alone */
    @Dear
    @GetMapping("/api/indicators/{id}/comparison")
    Comparison comparison(
            @PathVariable UUID id,
            @RequestParam(required = false) List<String> places,
            @Parameter(schema = @Schema(type = "string", pattern = Span.FORM)) @RequestParam(required = false)
                    String from,
            @Parameter(schema = @Schema(type = "string", pattern = Span.FORM)) @RequestParam(required = false)
                    String to,
            Sight sight) {
        List<AskedPlace> asked = AskedPlace.of("places", places);
        if (asked.size() > MOST_PLACES) {
            throw Refused.field("places", "must be at most " + MOST_PLACES);
        }
        Span span = Span.of(from, to);
        IndicatorAnswer indicator = IndicatorAnswer.one(id, database);
        MoneyByPlace money = sight.seesAll() ? MoneyByPlace.now(database) : null;
        SideBySide rows = new SideBySide(HoldingValues.of(indicator, span, database), money);
        return new Comparison(indicator, Comparison.CAUTION, rows.rows(asked));
    }
}
