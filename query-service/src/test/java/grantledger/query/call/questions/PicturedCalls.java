package grantledger.query.call.questions;

import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.Track;
import grantledger.query.answering.Listing;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.call.view.CallView;
import grantledger.query.fixtures.Given;
import grantledger.query.picturing.Pictured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Answers of the demo's calls, for pictures that are looked at. */
public final class PicturedCalls {

    /** What the agency granted in 2018, from the demo. */
    private static final Path DISTRIBUTION = Path.of("../standalone/src/main/resources/demo/2018/distribution.csv");

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("relevance", "Relevans", 40, 5, List.of()),
            new Criterion("efficiency", "Genomförbarhet", 35, 5, List.of()),
            new Criterion("conditions", "Förutsättningar för långsiktiga effekter", 25, 5, List.of()));

    private PicturedCalls() {}

    public static Pictured bars2018() {
        return distribution(DistributionPicture.Kind.bars);
    }

    public static Pictured map2018() {
        return distribution(DistributionPicture.Kind.map);
    }

    public static Pictured nothingGranted() {
        return new Distribution(List.of(), row(null, null, 0, 0, 0, 0, 0), call(), DistributionPicture.Kind.map);
    }

    /** Invented, of two tracks; the public one's has a funding line on this page. */
    public static Pictured ranking() {
        List<Ranking.Row> rows = new ArrayList<>();
        IntStream.rangeClosed(1, 14).forEach(rank -> rows.add(ranked(rank, Track.PUBLIC, rank <= 9)));
        IntStream.rangeClosed(1, 5)
                .forEach(rank -> rows.add(ranked(rank, Track.CIVIL_SOCIETY, rank == 1 || rank == 3)));
        Listing<Ranking.Row> page = Listing.page(rows, 0, 50, rows.size(), null, Ranking.Row.class);
        return RankingAnswer.of(call(), page, () -> page);
    }

    private static Ranking.Row ranked(int rank, Track track, boolean above) {
        SequencedMap<String, BigDecimal> parts = new LinkedHashMap<>();
        if (rank != 14) {
            parts.put("relevance", BigDecimal.valueOf(4000 - 110L * rank, 2));
            parts.put("efficiency", BigDecimal.valueOf(3400 - 140L * rank, 2));
            parts.put("conditions", BigDecimal.valueOf(2450 - 100L * rank, 2));
        }
        BigDecimal score = rank == 14 ? null : parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String name = rank % 4 == 0
                ? "Föreningen för ett jämlikt och sammanhållet samhälle i Västra Götaland " + rank
                : "Nummer " + rank + "s kommun";
        return new Ranking.Row(
                rank,
                track,
                new UUID(track.name().length(), rank),
                null,
                name,
                ApplicationStatus.ELIGIBLE,
                score,
                1_000_000,
                null,
                above,
                parts,
                List.of());
    }

    private static Distribution distribution(DistributionPicture.Kind kind) {
        try {
            List<Distribution.Row> rows = new ArrayList<>(Files.readAllLines(DISTRIBUTION).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> row(
                            cells[0],
                            cells[1],
                            number(cells[2]),
                            number(cells[3]),
                            number(cells[4]),
                            number(cells[5]),
                            1000 * number(cells[6])))
                    .sorted(Comparator.comparing(row -> row.countyCode().equals("00") ? "99" : row.countyCode()))
                    .toList());
            Distribution.Row total = rows.stream().reduce(row(null, null, 0, 0, 0, 0, 0), Distribution.Row::plus);
            return new Distribution(rows, total, call(), kind);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long number(String cell) {
        return Long.parseLong(cell);
    }

    private static Distribution.Row row(String code, String name, long r, long m, long a, long f, long sek) {
        return new Distribution.Row(code, name, r, m, a, f, sek);
    }

    private static CallView call() {
        CallTerms like = Given.terms(1);
        CallTerms terms = new CallTerms(
                "2018-PÅHITTAD-1",
                "Statsbidrag mot segregation 2018 (diarienummer, sista dag, kriterier och ramens delning är påhittade)",
                like.legalBases(),
                like.opensAt(),
                like.closesAt(),
                like.tracks(),
                like.focusAreas(),
                CRITERIA,
                like.priorities(),
                like.formalRequirements(),
                like.reportingDuties(),
                like.rolling(),
                like.appealable(),
                like.appealDays(),
                like.returnsToCeiling(),
                like.reviewSampling());
        return new CallView(
                new UUID(0, 1), like.opensAt(), terms, Map.of(), Map.of(), new CallView.Progress(0, false, null));
    }
}
