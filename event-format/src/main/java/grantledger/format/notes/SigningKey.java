package grantledger.format.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;

/** A key that notes are signed with. What it signs is the same each time it is signed. */
public final class SigningKey {

    private final VerifierKey verifier;
    private final KeyPair pair;

    /** @param pair of Ed25519 */
    public SigningKey(String name, KeyPair pair) {
        this.verifier = new VerifierKey(name, VerifierKey.Type.NOTE, Ed25519.raw(pair.getPublic()));
        this.pair = pair;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public NoteSignature sign(String text) {
        return new NoteSignature(verifier.name(), verifier.id(), Ed25519.sign(pair.getPrivate(), text.getBytes(UTF_8)));
    }
}
