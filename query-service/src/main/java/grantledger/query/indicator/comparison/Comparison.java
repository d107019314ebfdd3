package grantledger.query.indicator.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import grantledger.query.answering.Table;
import grantledger.query.indicator.questions.IndicatorAnswer;
import grantledger.query.indicator.questions.PlaceKind;
import grantledger.query.picturing.Picture;
import grantledger.query.picturing.Pictured;
import grantledger.query.picturing.indicators.ComparisonPicture;
import grantledger.query.picturing.indicators.PlaceValue;
import grantledger.query.picturing.wording.Language;
import java.math.BigDecimal;
import java.util.List;

/**
 * Places side by side, period by period: those that are asked for, then their counties, then the country.
 *
 * @param caution what must not be concluded
 */
record Comparison(@JsonUnwrapped IndicatorAnswer indicator, String caution, List<Row> rows)
        implements Table<Comparison.Row>, Pictured {

    static final String CAUTION =
            "What was granted and paid stands beside the values for those who follow up both. That"
                    + " they stand together is no proof that the one had an effect on the other.";

    /**
     * A place in a period.
     *
     * @param place the code that it is asked by
     * @param publishedUnder the code that it had then
     * @param placeName what it was called then
     * @param value null where nothing is published, and nothing follows from the municipalities
     * @param basis whether the value is published, or follows, and how
     * @param municipalities of a county or the country, where the value is not published and could follow: how many it had
     * @param municipalitiesCounted how many of those have what is needed; the value follows where all have
     * @param changeSince the first period of the same length of which the place has a value
     * @param change from that period's value, in the indicator's unit; for shares in percent, percentage points
     * @param changePercent of that period's value, with one decimal; null where that is not above zero
     * @param rank among the places of its kind that have a value, 1 for the best; places with the same value share one;
     *     null where higher is neither better nor worse
     * @param ranked how many those are
     * @param grantedAmountSek in force, of decisions in the period; null for an area, and for those who may not see what a
     *     call's distribution tells
     * @param paidSek in the period, and not returned by the bank; null as the amount is
     * @param position of the publication; null where the value is not published
     */
    record Row(
            String place,
            String publishedUnder,
            String placeName,
            PlaceKind kind,
            String period,
            BigDecimal value,
            Basis basis,
            Integer municipalities,
            Integer municipalitiesCounted,
            String changeSince,
            BigDecimal change,
            BigDecimal changePercent,
            Integer rank,
            Integer ranked,
            Long grantedAmountSek,
            Long paidSek,
            Long position) {}

    @Override
    @JsonIgnore
    public Class<Row> type() {
        return Row.class;
    }

    @Override
    public Picture picture(Language language) {
        return ComparisonPicture.of(
                indicator.inWords(),
                rows.stream()
                        .map(row -> new PlaceValue(row.place, row.placeName, row.period, row.value))
                        .toList(),
                language);
    }
}
