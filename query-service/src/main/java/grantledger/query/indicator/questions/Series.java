package grantledger.query.indicator.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import grantledger.query.answering.Listing;
import grantledger.query.answering.ListingTable;
import grantledger.query.picturing.Picture;
import grantledger.query.picturing.Pictured;
import grantledger.query.picturing.indicators.PlaceValue;
import grantledger.query.picturing.indicators.SeriesPicture;
import grantledger.query.picturing.wording.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** An indicator, and what is published of it: a row for each place and period, and for each value that was corrected. */
record Series(
        @JsonUnwrapped IndicatorAnswer indicator,
        List<Row> rows,
        int page,
        int size,
        long total,
        String next,
        @JsonIgnore Listing<Row> listing,
        @JsonIgnore Supplier<Listing<Row>> drawn)
        implements ListingTable<Series.Row>, Pictured {

    /**
     * @param place the code that it was published under
     * @param placeName as the place was called in that year; an area's code
     * @param numerator and {@code denominator}: what the value is a quotient of; both null where that was not said
     * @param position of the publication
     * @param correctedBy the position of the publication that corrects it; null while it holds
     */
    record Row(
            String place,
            String placeName,
            PlaceKind kind,
            String period,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            long position,
            Instant publishedAt,
            String note,
            Long correctedBy) {}

    /** @param drawn what a picture shows: only values that hold */
    static Series of(IndicatorAnswer indicator, Listing<Row> page, Supplier<Listing<Row>> drawn) {
        return new Series(indicator, page.rows(), page.page(), page.size(), page.total(), page.next(), page, drawn);
    }

    @Override
    public Picture picture(Language language) {
        Listing<Row> shown = drawn.get();
        return SeriesPicture.of(
                indicator.inWords(),
                shown.rows().stream()
                        .map(row -> new PlaceValue(row.place, row.placeName, row.period, row.value))
                        .toList(),
                shown.total(),
                language);
    }
}
