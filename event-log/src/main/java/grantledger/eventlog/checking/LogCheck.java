package grantledger.eventlog.checking;

import grantledger.format.notes.VerifierKey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads the whole log as it was at one moment, rebuilds what follows from its events, and tells every difference: order,
 * leaf hashes, payloads, tiles, checkpoints, cosignatures, and what else names events. It changes nothing, and needs the
 * same memory however long the log is.
 *
 * @param progress is given a line every few seconds
 */
public record LogCheck<E>(KnownEvents<E> known, Keys keys, Clock clock, Consumer<String> progress) {

    /** What signatures are believed by: the log's own keys, of all times, and those of witnesses. */
    public record Keys(List<VerifierKey> log, List<VerifierKey> witnesses) {

        public Keys {
            log = log.stream().distinct().toList();
            witnesses = witnesses.stream().distinct().toList();
        }
    }

    /**
     * @param differences is given each as a line, at most {@value Findings#MOST_TOLD}
     * @throws SQLException when the database cannot be read to the end; nothing is said of the log then
     */
    public Summary run(DataSource database, Consumer<String> differences) throws SQLException {
        return Snapshot.read(
                database, snapshot -> check(snapshot, difference -> differences.accept(difference.line())));
    }

    Summary check(Snapshot snapshot, Consumer<Difference> told) throws SQLException {
        Findings findings = new Findings(told);
        try (Progress watched = new Progress(clock, progress)) {
            return check(snapshot, findings, watched);
        }
    }

    private Summary check(Snapshot snapshot, Findings findings, Progress watched) throws SQLException {
        Instant began = clock.instant();
        for (Question question : Question.values()) {
            watched.begin("asking " + question.words(), 0);
            question.ask(snapshot, findings);
        }
        List<OriginCheck> origins = OriginCheck.all(snapshot, keys.log(), findings);
        EventCheck<E> events = new EventCheck<>(known, findings);
        LogPass<E> pass = new LogPass<>(snapshot, events, origins, findings);
        watched.begin("reading events", snapshot.number("select count(*) from event"));
        pass.run(watched);
        watched.begin("reading cosignatures", 0);
        CosignatureCheck cosignatures = new CosignatureCheck(keys.witnesses(), findings);
        cosignatures.check(snapshot);
        return new Summary(
                pass.read(),
                pass.unsealed(),
                events.plainContacts(),
                pass.sum(OriginCheck::tiles),
                pass.sum(OriginCheck::checkpoints),
                cosignatures.read(),
                keys,
                findings.number(),
                Duration.between(began, clock.instant()));
    }
}
