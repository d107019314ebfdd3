package grantledger.query.call.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.events.Track;
import grantledger.format.Json;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/**
 * A ranking page by page. Whoever goes on after a page begins behind the place that its last row had, by what that place
 * depended on; so nobody is missing and nobody comes twice, unless they move in the ranking meanwhile.
 */
record RankedPages(Ranking ranking, List<Ranking.Place> places) {

    /** The last row of a page; what it says of the row is what the row itself shows. */
    private record Last(int page, Track track, Contender stood) {

        static Last read(String after) {
            try {
                byte[] json = Base64.getUrlDecoder().decode(after);
                Last last = Json.mapper().readValue(json, Last.class);
                if (last.track != null && last.stood != null && last.stood.whole()) {
                    return last;
                }
            } catch (IllegalArgumentException | JacksonException malformed) {
                // told below
            }
            throw Refused.field("after", "must be the next of a page of this list");
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Json.mapper().writeValueAsString(this).getBytes(UTF_8));
        }
    }

    /** @param rows of what is shown */
    Listing<Ranking.Row> page(Paging paging, Function<List<Ranking.Place>, List<Ranking.Row>> rows) {
        if (paging.everything()) {
            return Listing.wholeOf(places, Ranking.Row.class, rows);
        }
        Last last = paging.after() == null ? null : Last.read(paging.after());
        int page = last == null ? paging.page() : last.page;
        int from = last == null
                ? (int) Math.min((long) page * paging.size(), places.size())
                : ranking.upTo(places, last.track, last.stood);
        int to = Math.min(from + paging.size(), places.size());
        List<Ranking.Row> shown = rows.apply(places.subList(from, to));
        return Listing.page(shown, page, paging.size(), places.size(), next(page, to), Ranking.Row.class);
    }

    private String next(int page, int to) {
        if (to >= places.size() || to == 0) {
            return null;
        }
        Ranking.Place last = places.get(to - 1);
        return new Last(page + 1, last.track(), last.contender()).text();
    }
}
