package grantledger.verifier.bundle;

import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.TlogProof;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.tree.Hash;
import java.util.Arrays;

/** The tree whose checkpoint vouches for everything in the bundle, and that checkpoint byte for byte. */
record SignedTree(Checkpoint checkpoint, byte[] signedCheckpoint) {

    static SignedTree of(TlogProof proof) {
        return new SignedTree(Checkpoint.read(proof.checkpoint()), proof.checkpoint());
    }

    /** The index of the leaf in this tree. */
    long prove(TlogProof proof, Hash leaf) {
        if (!Arrays.equals(proof.checkpoint(), signedCheckpoint)) {
            throw new Malformed("its proof is of another checkpoint than that of proof.tlog-proof");
        }
        proof.inclusion().verify(leaf, checkpoint.size(), checkpoint.root());
        return proof.inclusion().index();
    }
}
