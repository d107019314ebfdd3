package grantledger.verifier.made;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.Ed25519;
import grantledger.verifier.notes.KeyKind;
import grantledger.verifier.notes.NoteSignature;
import grantledger.verifier.notes.SigningKey;
import grantledger.verifier.notes.VerifierKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;

/** A key pair made for a test. */
public record MadeKey(String name, KeyPair pair) {

    public static MadeKey of(String name) {
        try {
            return new MadeKey(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public VerifierKey ofLog() {
        return VerifierKey.of(name, KeyKind.LOG, Ed25519.of(pair.getPublic()));
    }

    public VerifierKey ofWitness() {
        return SigningKey.ofWitness(name, pair).verifier();
    }

    /** The signature line of a log. */
    public String sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text.getBytes(UTF_8));
            return new NoteSignature(name, ofLog().id(), ed25519.sign()).line();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The signature line of a witness. */
    public String cosign(String note, Instant at) {
        Checkpoint checkpoint = Checkpoint.read(note.getBytes(UTF_8));
        return SigningKey.ofWitness(name, pair).cosign(checkpoint, at).line();
    }
}
