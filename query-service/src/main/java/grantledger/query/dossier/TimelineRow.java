package grantledger.query.dossier;

import grantledger.format.Envelope;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code timeline.csv}. */
record TimelineRow(
        long position,
        Instant occurredAt,
        Instant recordedAt,
        Matter matter,
        UUID stream,
        long version,
        String type,
        String actor,
        String command,
        UUID commandId,
        String payload) {

    static TimelineRow of(Happening happening) {
        Envelope at = happening.envelope();
        return new TimelineRow(
                at.position(),
                at.occurredAt(),
                at.recordedAt(),
                happening.matter(),
                at.stream(),
                at.version(),
                at.type(),
                at.actor(),
                at.command(),
                at.commandId(),
                happening.payload().toString());
    }
}
