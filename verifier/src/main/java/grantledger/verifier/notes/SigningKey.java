package grantledger.verifier.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/** A witness's own key. */
public record SigningKey(VerifierKey verifier, PrivateKey key) {

    public static SigningKey ofWitness(String name, KeyPair pair) {
        return new SigningKey(VerifierKey.of(name, KeyKind.WITNESS, Ed25519.of(pair.getPublic())), pair.getPrivate());
    }

    /** Says that, as of then, this is the largest tree that the witness has seen of the log. */
    public NoteSignature cosign(Checkpoint checkpoint, Instant now) {
        long seconds = now.getEpochSecond();
        byte[] signature = sign(KeyKind.cosigned(checkpoint.note().text().getBytes(UTF_8), seconds));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
        return new NoteSignature(verifier.name(), verifier.id(), timed);
    }

    private byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException notSuchAKey) {
            throw new IllegalStateException(notSuchAKey);
        }
    }
}
