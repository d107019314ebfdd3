package grantledger.verifier.witness;

import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.KeyKind;
import grantledger.verifier.notes.NoteSignature;
import grantledger.verifier.notes.Signed;
import grantledger.verifier.notes.VerifierKey;
import grantledger.verifier.text.Malformed;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Answers requests in the order in which the protocol has its checks. */
final class Witness {

    private final List<VerifierKey> logs;
    private final Memory memory;
    private final Clock clock;

    Witness(List<VerifierKey> logs, Memory memory, Clock clock) {
        this.logs = List.copyOf(logs);
        this.memory = memory;
        this.clock = clock;
    }

    Answer add(byte[] body) throws IOException {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.read(body);
        } catch (Malformed unreadable) {
            return Answer.refused(400, "The request cannot be read: " + unreadable.getMessage());
        }
        Checkpoint checkpoint = request.checkpoint();
        if (!isKnown(checkpoint.origin())) {
            return Answer.refused(404, "No log of that name is known here");
        }
        List<Signed> signed;
        try {
            signed = checkpoint.signedByLog(logs);
        } catch (Malformed unsigned) {
            return Answer.refused(403, "The checkpoint is not signed by the log: " + unsigned.getMessage());
        }
        if (request.old() > checkpoint.size()) {
            return Answer.refused(400, "The old size is larger than the checkpoint's");
        }
        return cosign(request, signed);
    }

    private boolean isKnown(String origin) {
        return logs.stream()
                .anyMatch(key -> key.kind() == KeyKind.LOG && key.name().equals(origin));
    }

    /** One at a time: what is compared with what is remembered is remembered before the next one is compared. */
    private synchronized Answer cosign(AddCheckpoint request, List<Signed> signed) throws IOException {
        Checkpoint checkpoint = request.checkpoint();
        Remembered remembered = memory.of(checkpoint.origin());
        if (request.old() != remembered.size()) {
            return Answer.conflict(remembered.size());
        }
        try {
            request.verify(remembered);
        } catch (Malformed inconsistent) {
            return Answer.refused(
                    422, "The checkpoint does not continue what was cosigned: " + inconsistent.getMessage());
        }
        // A clock that was set back says nothing of what was seen since.
        Instant now = clock.instant().isAfter(remembered.at()) ? clock.instant() : remembered.at();
        String cosignature = memory.key().cosign(checkpoint, now).line();
        memory.remember(checkpoint.origin(), checkpoint.note().text() + "\n" + lines(signed) + cosignature);
        return Answer.ok(cosignature);
    }

    private static String lines(List<Signed> signed) {
        return signed.stream().map(Signed::signature).map(NoteSignature::line).collect(Collectors.joining());
    }

    Answer latest(String id) throws IOException {
        return memory.ofId(id)
                .note()
                .map(Answer::ok)
                .orElseGet(() -> Answer.refused(404, "No checkpoint of such a log was cosigned here"));
    }
}
