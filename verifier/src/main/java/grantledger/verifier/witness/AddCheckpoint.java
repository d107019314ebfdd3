package grantledger.verifier.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.TlogProof;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.StrictText;
import grantledger.verifier.tree.ConsistencyProof;
import grantledger.verifier.tree.Hash;
import java.util.List;

/** What a log asks: to cosign a checkpoint, with the proof that it continues one of an earlier size. */
record AddCheckpoint(long old, ConsistencyProof proof, Checkpoint checkpoint) {

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    static AddCheckpoint read(byte[] body) {
        String text = StrictText.utf8(body);
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith(OLD)) {
            throw new Malformed("it is not “old <size>”, hashes, an empty line and a checkpoint");
        }
        List<String> lines = StrictText.lines(text.substring(0, end + 1));
        if (lines.size() > MOST_HASHES + 1) {
            throw new Malformed("it holds more than " + MOST_HASHES + " hashes");
        }
        return new AddCheckpoint(
                StrictText.number(lines.getFirst().substring(OLD.length())),
                new ConsistencyProof(TlogProof.hashes(lines.subList(1, lines.size()))),
                Checkpoint.read(text.substring(end + 2).getBytes(UTF_8)));
    }

    /** That the checkpoint continues the remembered one, whose size is the old size. */
    void verify(Remembered remembered) {
        if (checkpoint.size() == 0 && !checkpoint.root().equals(Hash.EMPTY)) {
            throw new Malformed("a tree without leaves has another root");
        }
        if (old > 0) {
            proof.verify(old, remembered.root(), checkpoint.size(), checkpoint.root());
        } else if (!proof.path().isEmpty()) {
            throw new Malformed("no proof is needed from an empty tree, and there is one");
        }
    }
}
