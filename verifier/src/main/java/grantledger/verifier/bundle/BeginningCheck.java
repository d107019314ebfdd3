package grantledger.verifier.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.json.CanonicalJson;
import grantledger.verifier.json.JsonValue;
import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.TlogProof;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.Printable;
import grantledger.verifier.tree.Hash;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first leaf of a log that was begun anew: the last checkpoint of the one before it. */
final class BeginningCheck {

    private final BundleFiles files;
    private final SignedTree tree;

    private BeginningCheck(BundleFiles files, SignedTree tree) {
        this.files = files;
        this.tree = tree;
    }

    static Optional<Checkpoint> check(BundleFiles files, SignedTree tree, Findings findings) {
        if (!files.has(BundleFile.BEGINNING) && !files.has(BundleFile.BEGINNING_PROOF)) {
            return Optional.empty();
        }
        Optional<Checkpoint> old = findings.reading(BundleFile.BEGINNING, () -> new BeginningCheck(files, tree).read());
        old.ifPresent(last -> findings.check(BundleFile.BEGINNING, () -> said(last)));
        return old;
    }

    private static String said(Checkpoint last) {
        return "The first leaf of this log holds the last checkpoint of the log before it, “"
                + Printable.of(last.origin())
                + "” with " + last.size() + " leaves and the root " + last.root()
                + ". Its signature is not checked here: that log had other keys.";
    }

    private Checkpoint read() {
        byte[] leaf = files.content(BundleFile.BEGINNING);
        TlogProof proof = TlogProof.read(files.content(BundleFile.BEGINNING_PROOF));
        if (tree.prove(proof, Hash.ofLeaf(leaf)) != 0) {
            throw new Malformed("it is not the first leaf");
        }
        if (!(CanonicalJson.read(leaf) instanceof JsonValue.JsonObject object)) {
            throw new Malformed("it is no JSON object");
        }
        return Checkpoint.read(checkpoint(object.members()).getBytes(UTF_8));
    }

    private String checkpoint(Map<String, JsonValue> members) {
        boolean ofThisLog = members.keySet().equals(Set.of("checkpoint", "origin", "v"))
                && new JsonValue.JsonNumber("1").equals(members.get("v"))
                && new JsonValue.JsonString(tree.checkpoint().origin()).equals(members.get("origin"));
        if (ofThisLog && members.get("checkpoint") instanceof JsonValue.JsonString checkpoint) {
            return checkpoint.text();
        }
        throw new Malformed("it is not the beginning of the log “"
                + Printable.of(tree.checkpoint().origin()) + "”");
    }
}
