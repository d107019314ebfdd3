package grantledger.format.notes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A line of a note below its text.
 *
 * @param name of the key
 * @param keyId first four bytes of a hash over name and key, by which a key is found and not trusted
 */
public record NoteSignature(String name, int keyId, byte[] signature) {

    private static final String DASH = "\u2014 ";
    private static final int ID = 4;

    static NoteSignature of(String line) {
        int blank = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || blank <= DASH.length()) {
            throw new MalformedNote("No signature line: " + line);
        }
        byte[] bytes = Strict64.bytes(line.substring(blank + 1));
        String name = line.substring(DASH.length(), blank);
        if (bytes.length <= ID || !KeyName.isOne(name)) {
            throw new MalformedNote("No signature line: " + line);
        }
        return new NoteSignature(name, ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, ID, bytes.length));
    }

    /** Without the end of the line. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(ID + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }
}
