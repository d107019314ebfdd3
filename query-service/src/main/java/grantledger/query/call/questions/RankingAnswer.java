package grantledger.query.call.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import grantledger.query.answering.Listing;
import grantledger.query.answering.ListingTable;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.call.view.CallView;
import grantledger.query.picturing.Picture;
import grantledger.query.picturing.Pictured;
import grantledger.query.picturing.wording.Language;
import java.util.List;
import java.util.function.Supplier;

/**
 * A page of a ranking, or its picture; as CSV all of it.
 *
 * @param drawn the page that the picture shows
 */
record RankingAnswer(
        List<Ranking.Row> rows,
        int page,
        int size,
        long total,
        String next,
        @JsonIgnore CallView call,
        @JsonIgnore Listing<Ranking.Row> listing,
        @JsonIgnore Supplier<Listing<Ranking.Row>> drawn)
        implements ListingTable<Ranking.Row>, Pictured {

    static RankingAnswer of(CallView call, Listing<Ranking.Row> listing, Supplier<Listing<Ranking.Row>> drawn) {
        return new RankingAnswer(
                listing.rows(), listing.page(), listing.size(), listing.total(), listing.next(), call, listing, drawn);
    }

    @Override
    public Picture picture(Language language) {
        return RankingPicture.of(call.terms(), drawn.get(), language);
    }
}
