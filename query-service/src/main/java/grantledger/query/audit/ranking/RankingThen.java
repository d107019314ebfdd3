package grantledger.query.audit.ranking;

import grantledger.events.CallEvent.TrackTerms;
import grantledger.projections.folding.Versioned;
import grantledger.projections.history.Moment;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.audit.Past;
import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.call.view.CallView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ranking of an application's track as of a moment. Every rival has its place in it; only those around the
 * application are shown, and folded as they were.
 */
@Component
public class RankingThen {

    /** How many are shown before the application and after it. */
    public static final int AROUND = 50;

    private final Past past;
    private final Rivals rivals;
    private final JdbcClient database;

    RankingThen(Past past, Rivals rivals, JdbcClient database) {
        this.past = past;
        this.rivals = rivals;
        this.database = database;
    }

    public RankedThen around(ApplicationView application, CallView call, Moment then) {
        Ranking ranking = new Ranking(call, Map.of());
        List<Ranking.Place> places = call.terms().tracks().stream()
                .filter(track -> track.track() == application.submission().track())
                .flatMap(track -> places(ranking, track, call.callId(), then).stream())
                .toList();
        Optional<Ranking.Place> own = places.stream()
                .filter(place -> place.applicationId().equals(application.applicationId()))
                .findFirst();
        return new RankedThen(rows(ranking, places, application, then), own, places.size());
    }

    private List<Ranking.Place> places(Ranking ranking, TrackTerms track, UUID callId, Moment then) {
        TrackThen field = rivals.inTrack(ranking, track.track(), then);
        return ranking.places(track, field.order(), boundSek(callId, field.contenders(), then));
    }

    /** What was bound for applications on which nothing was decided any more: few, and each has been in the register. */
    private Map<UUID, Long> boundSek(UUID callId, List<Contender> contenders, Moment then) {
        Set<UUID> undecided = contenders.stream()
                .filter(contender -> !contender.decided())
                .map(Contender::applicationId)
                .collect(Collectors.toSet());
        List<UUID> undone = database
                .sql("select distinct application_id from view_application_decision where call_id = ? and position"
                        + " <= ?")
                .params(callId, last(then))
                .query(UUID.class)
                .list()
                .stream()
                .filter(undecided::contains)
                .toList();
        return past.grantedAmountsSek(views(undone, then).values(), then);
    }

    /** Nothing later had been recorded, or is looked at. */
    private static long last(Moment then) {
        return switch (then) {
            case Moment.Position at -> at.position();
            case Moment.HappenedBefore before -> before.upTo();
            case Moment.OccurredBy by -> by.upTo();
            case Moment.RecordedBy _, Moment.Latest _ -> Long.MAX_VALUE;
        };
    }

    private List<Ranking.Row> rows(
            Ranking ranking, List<Ranking.Place> places, ApplicationView application, Moment then) {
        List<Ranking.Place> shown = around(places, application.applicationId());
        Map<UUID, ApplicationView> views =
                views(shown.stream().map(Ranking.Place::applicationId).toList(), then);
        Map<UUID, Long> grantedSek = past.grantedAmountsSek(views.values(), then);
        return shown.stream()
                .map(place -> ranking.row(
                        place, shown(views.get(place.applicationId())), grantedSek.get(place.applicationId())))
                .toList();
    }

    private static List<Ranking.Place> around(List<Ranking.Place> places, UUID application) {
        int own = IntStream.range(0, places.size())
                .filter(i -> places.get(i).applicationId().equals(application))
                .findFirst()
                .orElse(0);
        return places.subList(Math.max(0, own - AROUND), Math.min(places.size(), own + AROUND + 1));
    }

    private Map<UUID, ApplicationView> views(Collection<UUID> ids, Moment then) {
        return ids.isEmpty()
                ? Map.of()
                : past.views(ApplicationView.VIEW, ids, then).stream()
                        .map(Versioned::view)
                        .collect(Collectors.toMap(ApplicationView::applicationId, Function.identity()));
    }

    private static Ranking.Shown shown(ApplicationView view) {
        return new Ranking.Shown(
                view.status(), view.diaryNumber(), view.submission().applicant().name());
    }
}
