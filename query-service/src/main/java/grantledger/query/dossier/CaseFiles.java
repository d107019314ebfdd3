package grantledger.query.dossier;

import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.format.StoredEvent;
import grantledger.projections.storing.HistoryRows;
import grantledger.query.answering.Refused;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.DecisionEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what belongs to an application's dossier. Of the call's stream, which is everybody's, only what concerns it. */
@Component
class CaseFiles {

    private static final String STREAMS = """
        select %s from history where stream_id = any (?::uuid[]) and position <= ? order by position\
        """.formatted(HistoryRows.columns());

    private static final String OF_CALL = """
        select %s from history where stream_id = ? and position <= ?
        and (type in ('CallAnnounced', 'CallAmended', 'CallCancelled') or payload ->> 'applicationId' = ?)
        order by position\
        """.formatted(HistoryRows.columns());

    private final JdbcClient database;

    CaseFiles(JdbcClient database) {
        this.database = database;
    }

    /** The position of what happened to an application last. */
    long last(UUID applicationId) {
        return database.sql("select max(position) from history where stream_id = ?")
                .params(applicationId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refused.unknown("application", applicationId));
    }

    /** @param upTo the last position that is in it */
    CaseFile upTo(long upTo, UUID applicationId) {
        List<Happening> own = streams(upTo, List.of(applicationId));
        if (own.isEmpty() || !(own.getFirst().event() instanceof ApplicationSubmitted submitted)) {
            throw Refused.unknown("application", applicationId);
        }
        ApplicationView application = new CaseFile(applicationId, own).application();
        List<Happening> all = Stream.of(
                        own, streams(upTo, grants(application)), ofCall(upTo, submitted.callId(), applicationId))
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(one -> one.envelope().position()))
                .toList();
        return new CaseFile(applicationId, all);
    }

    private static List<UUID> grants(ApplicationView application) {
        return application.decisions().stream()
                .map(decision -> DecisionEntry.of(decision).grantId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Happening> streams(long upTo, List<UUID> streams) {
        return happenings(database.sql(STREAMS)
                .params(streams.stream().map(UUID::toString).toArray(String[]::new), upTo));
    }

    private List<Happening> ofCall(long upTo, UUID callId, UUID applicationId) {
        return happenings(database.sql(OF_CALL).params(callId, upTo, applicationId.toString()));
    }

    private static List<Happening> happenings(JdbcClient.StatementSpec asked) {
        List<StoredEvent> stored =
                asked.query((row, _) -> HistoryRows.event(row)).list();
        return stored.stream().map(Happening::of).toList();
    }
}
