package grantledger.eventlog.sealing;

import grantledger.eventlog.relaying.OrderedTopic;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.SealedRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Checkpoints that others hold: the log's database has each of them, or it is not the one that they were signed over. */
record Outside(DataSource database, UUID log) {

    /** Several, since one that died late may have sent after the next one, and cosigned ones are sent again. */
    static final int LOOKED_AT = 20;

    /**
     * The newest checkpoint that the topic has, if it has any.
     *
     * @throws SealingStopped when the database does not have it
     */
    Optional<Sealed> published(OrderedTopic topic) {
        return topic.last(LOOKED_AT).stream()
                .map(this::read)
                .map(record -> held(Checkpoint.of(record.note().text())))
                .max(Comparator.comparingInt(Sealed::origin).thenComparingLong(Sealed::size));
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

    /**
     * A checkpoint that others hold, as the database has it. Of an origin that was given up it need not have any: that is
     * why it was.
     *
     * @throws SealingStopped when the database does not have it
     */
    Sealed held(Checkpoint checkpoint) {
        String what = "A checkpoint of size " + checkpoint.size() + " was published as " + checkpoint.origin();
        List<Origin> origins = Origin.all(database);
        Origin origin = origins.stream()
                .filter(it -> it.name().equals(checkpoint.origin()))
                .findFirst()
                .orElseThrow(() -> new SealingStopped.HistoryLost(what + ", as which this log has never signed"));
        return origin.number() < origins.getLast().number()
                ? new Sealed(origin.number(), checkpoint.size(), checkpoint.text())
                : held(checkpoint, origin, what);
    }

    private Sealed held(Checkpoint checkpoint, Origin origin, String what) {
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
