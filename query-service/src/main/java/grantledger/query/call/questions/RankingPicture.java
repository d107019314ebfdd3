package grantledger.query.call.questions;

import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.Track;
import grantledger.query.answering.Listing;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.picturing.Picture;
import grantledger.query.picturing.charts.Figure;
import grantledger.query.picturing.charts.StackedBars;
import grantledger.query.picturing.wording.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** A page of a ranking: what each criterion adds to each score, and where the funding line goes in each track. */
final class RankingPicture {

    private RankingPicture() {}

    static Picture of(CallTerms terms, Listing<Ranking.Row> page, Language language) {
        List<Ranking.Row> rows = page.rows();
        return new Picture(
                language.text("ranking-title"),
                terms.title(),
                summary(page, language),
                new StackedBars(criteria(terms, rows), sections(rows, language)),
                List.of(language.text("ranking-scale")),
                language.text("source-call", terms.diaryNumber()));
    }

    private static String summary(Listing<Ranking.Row> page, Language language) {
        if (page.rows().isEmpty()) {
            return language.text("ranking-empty");
        }
        long above = page.rows().stream().filter(Ranking.Row::aboveLine).count();
        long first = (long) page.page() * page.size() + 1;
        return language.text(
                "ranking-summary",
                number(first, language),
                number(first + page.rows().size() - 1, language),
                language.count("of-applications", page.total()),
                number(above, language));
    }

    private static String number(long number, Language language) {
        return language.number(BigDecimal.valueOf(number));
    }

    /** Those that add something to a score that is shown, in the call's order. */
    private static SequencedMap<String, String> criteria(CallTerms terms, List<Ranking.Row> rows) {
        SequencedMap<String, String> criteria = new LinkedHashMap<>();
        terms.criteria().stream()
                .filter(criterion ->
                        rows.stream().anyMatch(row -> row.scoresByCriterion().containsKey(criterion.id())))
                .forEach((Criterion criterion) -> criteria.put(criterion.id(), criterion.title()));
        return criteria;
    }

    private static List<StackedBars.Section> sections(List<Ranking.Row> rows, Language language) {
        Map<Track, List<Ranking.Row>> byTrack = rows.stream()
                .collect(Collectors.groupingBy(Ranking.Row::track, LinkedHashMap::new, Collectors.toList()));
        List<StackedBars.Section> sections = new ArrayList<>();
        byTrack.forEach((track, ofTrack) -> sections.add(new StackedBars.Section(
                language.text("track." + track),
                ofTrack.stream().map(RankingPicture::row).toList())));
        return sections;
    }

    private static StackedBars.Row row(Ranking.Row row) {
        return new StackedBars.Row(
                row.rank(),
                new Figure(row.applicationId().toString(), row.applicant(), twoDecimals(row.score())),
                row.scoresByCriterion().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, part -> twoDecimals(part.getValue()))),
                row.aboveLine());
    }

    /** As in the answer's JSON. */
    private static BigDecimal twoDecimals(BigDecimal score) {
        return score == null ? null : score.setScale(2, RoundingMode.HALF_UP);
    }
}
