package grantledger.query.audit.ranking;

import grantledger.events.Track;
import grantledger.projections.folding.Versioned;
import grantledger.projections.history.Moment;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.audit.Past;
import grantledger.query.audit.Reach;
import grantledger.query.call.questions.Contenders;
import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All applications of a track as a ranking sees them, as of a moment. By the log they are found from what standings were
 * then; of what had happened no table tells, and each is folded again.
 */
@Component
class Rivals {

    private final Past past;
    private final Reach reach;
    private final PastTracks tracks;
    private final JdbcClient database;

    Rivals(Past past, Reach reach, PastTracks tracks, JdbcClient database) {
        this.past = past;
        this.reach = reach;
        this.tracks = tracks;
        this.database = database;
    }

    TrackThen inTrack(Ranking ranking, Track track, Moment then) {
        if (then instanceof Moment.Position at) {
            return tracks.at(ranking, track, at.position());
        }
        List<Contender> contenders = folded(ranking.call().callId(), track, then);
        return new TrackThen(contenders, ranking.order(track, contenders));
    }

    /** Whatever the moment, each folded again. */
    List<Contender> folded(UUID callId, Track track, Moment then) {
        List<UUID> all = database.sql("select id from view_application where call_id = ?")
                .param(callId)
                .query(UUID.class)
                .list();
        if (all.isEmpty()) {
            return List.of();
        }
        reach.require(all);
        return past.views(ApplicationView.VIEW, all, then).stream()
                .map(Versioned::view)
                .filter(view -> view.submission().track() == track)
                .map(Contenders::of)
                .toList();
    }
}
