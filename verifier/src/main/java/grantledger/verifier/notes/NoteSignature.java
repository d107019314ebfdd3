package grantledger.verifier.notes;

import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.StrictText;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** A signature line: {@code — <key name> <base64 of the key's id and the signature>}. */
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final String DASH = "— ";

    static NoteSignature read(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !line.startsWith(DASH)) {
            throw new Malformed("below the signed note's text stands a line that is no signature");
        }
        byte[] bytes = StrictText.base64(words[2]);
        if (bytes.length <= Integer.BYTES) {
            throw new Malformed("a signature is empty");
        }
        VerifierKey.requireName(words[1]);
        return new NoteSignature(
                words[1], ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    public String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
