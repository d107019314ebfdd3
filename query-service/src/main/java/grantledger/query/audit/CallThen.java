package grantledger.query.audit;

import grantledger.events.Track;
import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.history.Moment;
import grantledger.query.call.view.CallView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A call as of a moment. Its stream has an event for each application and each grant, of which only the last says
 * anything any more: how many diary numbers have been issued, and what is bound in a track. So as of a
 * position a call is folded from its terms and from those last ones, by the same fold. The query looks into payloads as
 * they arrived: the two fields that it reads have had their names and meanings in every revision, {@code courtOrderedSek}
 * being absent from the first.
 */
@Component
public class CallThen {

    private static final String TELLING = """
        with stream as not materialized (
            select type, position, payload from history where stream_id = :call and position <= :position)
        select position from stream
        where type in ('CallAnnounced', 'CallAmended', 'CallCancelled', 'CallDecisionsBegan')
        union all
        (select position from stream where type = 'DiaryNumberIssued' order by position desc limit 1)
        union all
        select last.position from unnest(:tracks::text[]) track, lateral (
            (select position from stream where type = 'CallFundsCommitted' and payload ->> 'track' = track
             order by position desc limit 1)
            union all
            (select position from stream where type = 'CallFundsReturned' and payload ->> 'track' = track
             order by position desc limit 1)
            union all
            (select position from stream where type = 'CallFundsReturned' and payload ->> 'track' = track
             and payload ->> 'courtOrderedSek' is not null order by position desc limit 1)
            union all
            (select position from stream where type = 'CourtOrderedFundsCommitted' and payload ->> 'track' = track
             order by position desc limit 1)) last\
        """;

    private final Past past;
    private final JdbcClient database;

    CallThen(Past past, JdbcClient database) {
        this.past = past;
        this.database = database;
    }

    public Optional<Versioned<CallView>> at(UUID callId, Moment moment) {
        return moment instanceof Moment.Position then
                ? lastOfEachKind(callId, then)
                : past.view(CallView.VIEW, callId, moment);
    }

    private Optional<Versioned<CallView>> lastOfEachKind(UUID callId, Moment.Position then) {
        List<Long> telling = database.sql(TELLING)
                .param("call", callId)
                .param("position", then.position())
                .param("tracks", Arrays.stream(Track.values()).map(Track::name).toArray(String[]::new))
                .query(Long.class)
                .list();
        List<Recorded<?>> events = past.at(telling);
        if (events.isEmpty()
                || !CallView.VIEW.events().isInstance(events.getFirst().event())) {
            return Optional.empty();
        }
        Recorded<?> last = events.getLast();
        return Optional.of(new Versioned<>(CallView.VIEW.inAnyOrder(events), last.version(), last.position()));
    }
}
