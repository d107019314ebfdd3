package grantledger.eventlog.checking;

import grantledger.format.Envelope;
import grantledger.format.Leaf;
import grantledger.format.UnreadableEvent;
import grantledger.format.tree.TreeHash;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Judges each event by itself and by the one before it, in the order of their positions. */
final class EventCheck<E> {

    private static final List<Integer> NEWEST_FIRST = List.of(Leaf.VERSION, 1);
    private static final List<Integer> EARLIER_FIRST = List.of(1, Leaf.VERSION);

    private final KnownEvents<E> known;
    private final Consumer<Difference> findings;
    private int leafVersion = Leaf.VERSION;
    private Instant lastRecorded = Instant.MIN;
    private long plainContacts;

    EventCheck(KnownEvents<E> known, Consumer<Difference> findings) {
        this.known = known;
        this.findings = findings;
    }

    /** Returns the leaf hash that follows from the event. */
    byte[] check(EventRow row) {
        requireOrder(row.envelope());
        read(row);
        if (!row.hasMetadataAsWritten() || !known.command().test(row.envelope().command())) {
            tell(row, "its metadata are not as any command writes them");
        }
        return leafHash(row);
    }

    private void requireOrder(Envelope envelope) {
        if (envelope.recordedAt().isBefore(lastRecorded)) {
            findings.accept(Difference.at(
                    envelope.position(),
                    "it was recorded at %s, before the one before it, at %s"
                            .formatted(envelope.recordedAt(), lastRecorded)));
        }
        lastRecorded = envelope.recordedAt();
    }

    private void read(EventRow row) {
        try {
            if (known.plainContact().test(known.codec().read(row.event()))) {
                plainContacts++;
            }
        } catch (UnreadableEvent unfit) {
            tell(row, "it cannot be read: " + unfit.getMessage());
        }
    }

    /** Where none fits, the one of the version that the events before it have. */
    private byte[] leafHash(EventRow row) {
        for (int version : inOrder()) {
            byte[] hash = TreeHash.leaf(Leaf.bytes(version, row.event()));
            if (Arrays.equals(hash, row.leafHash())) {
                leafVersion = version;
                return hash;
            }
        }
        tell(row, "the event is not the one that its leaf hash was made of");
        return TreeHash.leaf(Leaf.bytes(leafVersion, row.event()));
    }

    private List<Integer> inOrder() {
        return leafVersion == 1 ? EARLIER_FIRST : NEWEST_FIRST;
    }

    private void tell(EventRow row, String what) {
        findings.accept(Difference.at(row.envelope().position(), what));
    }

    /** How many events hold a person's contact in plain text. */
    long plainContacts() {
        return plainContacts;
    }
}
