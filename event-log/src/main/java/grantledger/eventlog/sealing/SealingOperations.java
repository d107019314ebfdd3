package grantledger.eventlog.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.eventlog.following.ForcedTurn;
import grantledger.eventlog.relaying.OrderedTopic;
import grantledger.format.Json;
import grantledger.format.keys.KeyDirectory;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.SealedRange;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an operator may have done about how the log is sealed. The turn is taken from whoever has it, and given back. */
public record SealingOperations(Sealing sealing, long sealingLock) {

    /**
     * Makes the first key, or one in place of keys that were lost: it is called as the log signs already.
     *
     * @param wanted what a log that has never signed is to be called; null for a name that its id gives it
     */
    public VerifierKey makeKey(String wanted, Instant now) {
        String name = Origin.newest(sealing.database())
                .map(Origin::name)
                .orElseGet(() -> wanted == null ? "localhost/grantledger/" + sealing.logId() : wanted);
        return keys().make(name, now);
    }

    private KeyDirectory keys() {
        return sealing.keys();
    }

    /**
     * Begins a new origin, whose first leaf holds the last checkpoint that was signed under the one before it, and makes its
     * key. The whole log is sealed anew under it.
     *
     * @param evenSo also when nothing is wrong
     * @return what it is called
     * @throws IllegalArgumentException when nothing is wrong
     */
    public String beginAnew(boolean evenSo, Instant now) throws Exception {
        try (ForcedTurn _ = ForcedTurn.take(sealingLock, sealing.database());
                OrderedTopic topic = OrderedTopic.open(sealing.topic())) {
            Origin old = Origin.newest(sealing.database())
                    .orElseThrow(() -> new IllegalArgumentException("Nothing was sealed yet"));
            if (!evenSo && !isWrong(old, topic)) {
                throw new IllegalArgumentException(
                        "The log is what was sealed, so there is no reason for a new origin");
            }
            String name = nameAfter(old);
            if (keys().verifiers().stream().noneMatch(it -> it.name().equals(name))) {
                keys().make(name, now);
            }
            new Origin(old.number() + 1, name, leaf(name, lastNote(old, topic))).keep(sealing.database());
            return name;
        }
    }

    private boolean isWrong(Origin old, OrderedTopic topic) {
        try {
            sealing.requireNothingLost();
            sealing.outside().published(topic);
            SoundTree.of(old, sealing);
            return false;
        } catch (SealingStopped wrong) {
            return true;
        }
    }

    /** {@code example.org/log}, {@code example.org/log/2}, {@code example.org/log/3}. */
    private static String nameAfter(Origin old) {
        String number = "/" + old.number();
        String base = old.number() > 1 && old.name().endsWith(number)
                ? old.name().substring(0, old.name().length() - number.length())
                : old.name();
        return base + "/" + (old.number() + 1);
    }

    private static byte[] leaf(String name, String lastNote) {
        Map<String, Object> leaf = new TreeMap<>(Map.of("checkpoint", lastNote, "origin", name, "v", 1));
        return Json.mapper().writeValueAsString(leaf).getBytes(UTF_8);
    }

    /** The largest that was signed, wherever it stands now. */
    private String lastNote(Origin old, OrderedTopic topic) {
        Stream<String> published =
                topic.last(Outside.LOOKED_AT).stream().map(SealedRange::read).map(SealedRange::checkpoint);
        Stream<String> kept = Sealed.last(sealing.database(), old.number()).map(Sealed::note).stream();
        return Stream.concat(kept, published)
                .filter(note -> isSignedAs(old.name(), note))
                .max(Comparator.comparingLong(SealingOperations::size))
                .orElseThrow(() -> new IllegalArgumentException("Nothing was sealed yet as " + old.name()));
    }

    private boolean isSignedAs(String name, String note) {
        try {
            SignedNote signed = SignedNote.of(note);
            return Checkpoint.of(signed.text()).origin().equals(name)
                    && !signed.signedBy(keys().verifiers()).isEmpty();
        } catch (MalformedNote other) {
            return false;
        }
    }

    private static long size(String note) {
        return Checkpoint.of(SignedNote.of(note).text()).size();
    }
}
