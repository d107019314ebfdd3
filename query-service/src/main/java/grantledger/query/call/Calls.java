package grantledger.query.call;

import grantledger.events.Track;
import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import grantledger.query.answering.RowQuery;
import grantledger.query.answering.Rows;
import grantledger.query.answering.Sorting;
import grantledger.query.application.ApplicationView;
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
            "title", Sorting.swedish("title"),
            "diaryNumber", "diary_number",
            "opensAt", "opens_at",
            "closesAt", "closes_at",
            "position", "position");

    private final JdbcClient database;

    Calls(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/calls")
    Listing<CallAnswer> list(
            @RequestParam(required = false) String diaryNumber,
            @RequestParam(required = false) String q,
            Paging paging) {
        return calls().equal("diary_number", diaryNumber)
                .contains(q, "title", "diary_number")
                .list(paging, SORTABLE, "-opensAt", CallAnswer.class, this::answers);
    }

    @GetMapping("/api/calls/{callId}")
    CallAnswer one(@PathVariable UUID callId) {
        return answers(List.of(call(callId))).getFirst();
    }

    /** Without {@code track} every track is ranked, each for its own money. */
    @GetMapping("/api/calls/{callId}/ranking")
    Rows<Ranking.Row> ranking(
            @PathVariable UUID callId,
            @RequestParam(required = false) Track track,
            @RequestParam(required = false) String weights) {
        CallView call = call(callId);
        Ranking ranking = new Ranking(call, WhatIfWeights.of(weights, call.terms()));
        List<ApplicationView> applications = RowQuery.views(database, "view_application", ApplicationView.class)
                .equal("call_id", callId)
                .equal("track", track)
                .all();
        return new Rows<>(ranking.of(applications), Ranking.Row.class);
    }

    @GetMapping("/api/calls/{callId}/distribution")
    Distribution distribution(@PathVariable UUID callId) {
        call(callId);
        return Distribution.of(callId, database);
    }

    private CallView call(UUID callId) {
        return calls().one(callId).orElseThrow(() -> Refused.unknown("call", callId));
    }

    private RowQuery<CallView> calls() {
        return RowQuery.views(database, "view_call", CallView.class);
    }

    private List<CallAnswer> answers(List<CallView> views) {
        var counts = StatusCounts.of(views, database);
        return views.stream()
                .map(view -> CallAnswer.of(view, counts.get(view.callId())))
                .toList();
    }
}
