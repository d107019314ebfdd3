package grantledger.eventlog.checking;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.notes.NoteSignature;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;

/** Somebody who cosigns checkpoints, as tlog-cosignature says. */
final class Witness {

    private static final long TIME = 1_700_000_000;

    private final KeyPair pair;
    private final VerifierKey key;

    Witness(String name) {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        byte[] encoded = pair.getPublic().getEncoded();
        key = new VerifierKey(
                name, VerifierKey.Type.COSIGNATURE, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    VerifierKey key() {
        return key;
    }

    String line(String note) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(pair.getPrivate());
            signing.update(
                    ("cosignature/v1\ntime " + TIME + "\n" + SignedNote.of(note).text()).getBytes(UTF_8));
            byte[] timed = ByteBuffer.allocate(8 + 64)
                    .putLong(TIME)
                    .put(signing.sign())
                    .array();
            return new NoteSignature(key.name(), key.id(), timed).line();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
