package grantledger.query.call.questions;

import grantledger.events.Track;
import grantledger.projections.folding.Versioned;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.answering.Scope;
import grantledger.query.application.questions.AmountsInForce;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.call.view.CallView;
import grantledger.query.identity.Sight;
import grantledger.query.limiting.Dear;
import grantledger.query.reading.RowQuery;
import grantledger.query.reading.Search;
import grantledger.query.reading.Sorting;
import grantledger.query.reading.ViewQuestions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/calls} */
@RestController
class Calls {

    private static final Map<String, String> SORTABLE = Map.of(
            "title", "title",
            "diaryNumber", Sorting.numbered("diary_number"),
            "opensAt", "opens_at",
            "closesAt", "closes_at",
            "position", "position");

    private static final ViewQuestions<CallView, CallAnswer> QUESTIONS =
            new ViewQuestions<>(CallView.VIEW, "call", Search.in("searched"), SORTABLE, "-opensAt", CallAnswer.class);

    private final JdbcClient database;
    private final RankedTracks tracks;

    Calls(JdbcClient database, RankedTracks tracks) {
        this.database = database;
        this.tracks = tracks;
    }

    @GetMapping("/api/calls")
    Listing<CallAnswer> list(
            @RequestParam(required = false) String diaryNumber,
            @RequestParam(required = false) String q,
            Paging paging,
            Sight sight) {
        return QUESTIONS.list(calls().equal("diary_number", diaryNumber), q, paging, rows -> answers(rows, sight));
    }

    @GetMapping("/api/calls/{callId}")
    CallAnswer one(@PathVariable UUID callId, Sight sight) {
        return QUESTIONS.one(calls(), callId, rows -> answers(rows, sight));
    }

    /** Without {@code track} every track is ranked, each for its own money. */
    @Dear
    @GetMapping("/api/calls/{callId}/ranking")
    RankingAnswer ranking(
            @PathVariable UUID callId,
            @RequestParam(required = false) Track track,
            @RequestParam(required = false) String weights,
            Paging paging,
            Sight sight) {
        paging.requireNoSort();
        CallView call = call(callId);
        Ranking ranking = new Ranking(call, WhatIfWeights.of(weights, call.terms()));
        Map<UUID, Long> boundSek = Contenders.boundSek(callId, database);
        List<Ranking.Place> places = call.terms().tracks().stream()
                .filter(terms -> track == null || terms.track() == track)
                .flatMap(terms ->
                        ranking.places(terms, tracks.order(ranking, terms.track(), sight.subject()), boundSek).stream())
                .toList();
        Listing<Ranking.Row> listing = ranked(ranking, places, paging);
        return RankingAnswer.of(
                call, listing, () -> paging.everything() ? ranked(ranking, places, paging.inPages()) : listing);
    }

    private Listing<Ranking.Row> ranked(Ranking ranking, List<Ranking.Place> places, Paging paging) {
        return new RankedPages(ranking, places).page(paging, page -> rows(ranking, page));
    }

    private List<Ranking.Row> rows(Ranking ranking, List<Ranking.Place> page) {
        List<UUID> ids = page.stream().map(Ranking.Place::applicationId).toList();
        Map<UUID, Long> grantedSek = AmountsInForce.of(ids, database);
        Map<UUID, Ranking.Shown> shown = Contenders.shown(ids, database);
        return page.stream()
                .map(place ->
                        ranking.row(place, shown.get(place.applicationId()), grantedSek.get(place.applicationId())))
                .toList();
    }

    /** @param picture which, where one is asked for */
    @GetMapping("/api/calls/{callId}/distribution")
    Distribution distribution(
            @PathVariable UUID callId, @RequestParam(required = false) DistributionPicture.Kind picture) {
        return Distribution.of(call(callId), picture, database);
    }

    private CallView call(UUID callId) {
        return calls().one(callId).map(Versioned::view).orElseThrow(() -> Refused.unknown("call", callId));
    }

    private RowQuery<Versioned<CallView>> calls() {
        return QUESTIONS.within(Scope.EVERYTHING, database);
    }

    private List<CallAnswer> answers(List<Versioned<CallView>> rows, Sight sight) {
        List<UUID> calls = rows.stream().map(row -> row.view().callId()).toList();
        var counts = StatusCounts.of(calls, sight, database);
        var granted = GrantedSums.of(calls, database);
        return rows.stream()
                .map(row -> CallAnswer.of(
                        row,
                        counts.get(row.view().callId()),
                        granted.get(row.view().callId())))
                .toList();
    }
}
