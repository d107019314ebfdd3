package grantledger.format.notes;

import grantledger.format.tree.TreeHash;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * How a log was: so many leaves with this root.
 *
 * @param origin which log, by the name it signs with
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int LINES = 3;

    public Checkpoint {
        KeyName.require(origin);
        if (size < 0 || root.length != TreeHash.LENGTH) {
            throw new MalformedNote("No checkpoint: size " + size + ", root of " + root.length + " bytes");
        }
    }

    /**
     * What a note says of a log. Lines after the third are of no meaning here, and are not written by this log.
     *
     * @throws MalformedNote when it says something else
     */
    public static Checkpoint of(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length <= LINES || !SIZE.matcher(lines[1]).matches()) {
            throw new MalformedNote("No checkpoint: " + text);
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Strict64.bytes(lines[2]));
    }

    /** The text of its note. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    public boolean isSameTree(Checkpoint other) {
        return size == other.size && Arrays.equals(root, other.root);
    }
}
