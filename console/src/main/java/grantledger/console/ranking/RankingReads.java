package grantledger.console.ranking;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Answer;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rankings as the service answers them: a page, or all from the first rank down to the line. */
@Component
class RankingReads {
    static final int ON_A_PAGE = 50;

    private static final int AT_ONCE = 500;
    /** 10,000 places are looked through for the line; further down nothing would be told but that it is further down. */
    private static final int MOST_PAGES = 20;

    private final Services services;

    RankingReads(Services services) {
        this.services = services;
    }

    Answer page(Asked asked, RankingAsked ranking, int page) {
        return services.answer(asked, query(ranking, page, ON_A_PAGE));
    }

    List<RankedRow> toTheLine(Asked asked, RankingAsked ranking) {
        var rows = new ArrayList<RankedRow>();
        for (int page = 0; page < MOST_PAGES; page++) {
            var more = RankedRow.of(
                    services.read(asked, query(ranking, page, AT_ONCE)).path("rows"));
            rows.addAll(more);
            if (more.size() < AT_ONCE || more.stream().anyMatch(row -> row.waits() && !row.aboveLine())) {
                break;
            }
        }
        return rows;
    }

    private static Query query(RankingAsked ranking, int page, int size) {
        return Query.of("/api/calls/{}/ranking", ranking.callId())
                .with("track", ranking.track())
                .with("weights", ranking.weights())
                .with("page", page)
                .with("size", size);
    }
}
