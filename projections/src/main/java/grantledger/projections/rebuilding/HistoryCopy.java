package grantledger.projections.rebuilding;

import grantledger.format.Envelope;
import grantledger.projections.folding.Batch;
import grantledger.projections.folding.Received;
import grantledger.projections.storing.HistoryRows;
import java.nio.ByteBuffer;
import java.util.List;

/** The rows of {@code history} that are collected for a table that has no index yet. */
final class HistoryCopy {

    private static final int COLUMNS = 12;

    private HistoryCopy() {}

    static CopyRows rows() {
        return new CopyRows("history (" + HistoryRows.columns() + ")");
    }

    static void collect(CopyRows rows, List<Batch.Item> items) {
        for (Batch.Item item : items) {
            Received.Fact event = item.event();
            Envelope envelope = event.recorded().envelope();
            rows.row(COLUMNS)
                    .number(envelope.position())
                    .uuid(envelope.stream())
                    .number(envelope.version())
                    .uuid(envelope.eventId())
                    .text(envelope.type())
                    .small(envelope.revision())
                    .time(envelope.occurredAt())
                    .time(envelope.recordedAt())
                    .text(envelope.actor())
                    .text(envelope.command())
                    .uuid(envelope.commandId())
                    .text(ByteBuffer.wrap(event.payload()));
        }
    }
}
