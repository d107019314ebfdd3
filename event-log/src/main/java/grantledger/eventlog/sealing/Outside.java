package grantledger.eventlog.sealing;

import grantledger.eventlog.relaying.OrderedTopic;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.SealedRange;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Checkpoints that others hold: the log's database has each of them, or it is not the one that they were signed over. */
record Outside(DataSource database, UUID log) {

    /** Several, since one that died late may have sent after the next one, and cosigned ones are sent again. */
    private static final int LOOKED_AT = 20;

    /**
     * The newest checkpoint that the topic has, if it has any.
     *
     * @throws SealingStopped when the database does not have it
     */
    Optional<Sealed> published(OrderedTopic topic) {
        Optional<Sealed> newest = topic.last(LOOKED_AT).stream()
                .map(this::read)
                .map(record -> held(record.note().text(), "published"))
                .max(Comparator.comparingInt(Sealed::origin).thenComparingLong(Sealed::size));
        return newest;
    }

    private SealedRange read(byte[] record) {
        try {
            SealedRange range = SealedRange.read(record);
            if (!range.log().equals(log)) {
                throw new SealingStopped.StrangeRecord("it is of another log than " + log);
            }
            Checkpoint.of(range.note().text());
            return range;
        } catch (MalformedNote unfit) {
            throw new SealingStopped.StrangeRecord(unfit.getMessage());
        }
    }

    private Sealed held(String text, String how) {
        return held(Checkpoint.of(text), how);
    }

    /**
     * A checkpoint that others hold, as the database has it.
     *
     * @param how it came to them
     * @throws SealingStopped when the database does not have it
     */
    Sealed held(Checkpoint checkpoint, String how) {
        String what = "A checkpoint of size " + checkpoint.size() + " was " + how + " as " + checkpoint.origin();
        Origin origin = Origin.named(checkpoint.origin(), database)
                .orElseThrow(() -> new SealingStopped.HistoryLost(what + ", under which this log never signed"));
        Sealed held = Sealed.at(database, origin.number(), checkpoint.size())
                .orElseThrow(() -> new SealingStopped.HistoryLost(what + ", which this log does not have; its last is "
                        + Sealed.last(database, origin.number())
                                .map(last -> "of size " + last.size())
                                .orElse("none")));
        if (!held.checkpoint().isSameTree(checkpoint)) {
            throw new SealingStopped.HistoryLost(what + ", and this log has one of that size with another root");
        }
        return held;
    }
}
