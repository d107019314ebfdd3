package grantledger.query.audit.ranking;

import grantledger.events.Track;
import grantledger.projections.folding.Versioned;
import grantledger.projections.history.Moment;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.audit.Past;
import grantledger.query.audit.Reach;
import grantledger.query.call.questions.Contenders;
import grantledger.query.call.ranking.Contender;
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
    private final JdbcClient database;

    Rivals(Past past, Reach reach, JdbcClient database) {
        this.past = past;
        this.reach = reach;
        this.database = database;
    }

    List<Contender> inTrack(UUID callId, Track track, Moment then) {
        return then instanceof Moment.Position at
                ? Contenders.then(callId, track, at.position(), database)
                : folded(callId, track, then);
    }

    /** The same, whatever the moment. */
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
