package grantledger.verifier.bundle;

import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.TlogProof;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.StrictText;
import grantledger.verifier.tree.ConsistencyProof;
import grantledger.verifier.tree.Hash;
import java.util.List;

/** The file consistency.txt: that an earlier tree is the beginning of the bundle's. */
record Consistency(long from, Hash root, ConsistencyProof proof) {

    private static final String FROM = "from ";

    static Consistency read(byte[] utf8) {
        List<String> lines = StrictText.lines(StrictText.utf8(utf8));
        if (lines.size() < 2 || !lines.getFirst().startsWith(FROM)) {
            throw new Malformed("it does not begin with “from <size>” and a root");
        }
        return new Consistency(
                StrictText.number(lines.getFirst().substring(FROM.length())),
                Hash.fromBase64(lines.get(1)),
                new ConsistencyProof(TlogProof.hashes(lines.subList(2, lines.size()))));
    }

    void verify(Checkpoint later) {
        proof.verify(from, root, later.size(), later.root());
    }
}
