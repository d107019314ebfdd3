package grantledger.verifier.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.verifier.text.Malformed;
import grantledger.verifier.text.StrictText;
import grantledger.verifier.tree.Hash;
import grantledger.verifier.tree.InclusionProof;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a leaf stands in a log, and the signed checkpoint that vouches for it; c2sp.org/tlog-proof. The line {@code extra},
 * which nothing vouches for, is refused: our bundles have none.
 */
public record TlogProof(InclusionProof inclusion, byte[] checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";

    public static TlogProof read(byte[] utf8) {
        String text = StrictText.utf8(utf8);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new Malformed("it is not a proof: no empty line stands before a checkpoint");
        }
        List<String> lines = StrictText.lines(text.substring(0, end + 1));
        if (!lines.getFirst().equals(FIRST_LINE)) {
            throw new Malformed("its first line is not " + FIRST_LINE);
        }
        if (lines.size() < 2 || !lines.get(1).startsWith(INDEX)) {
            throw new Malformed("its second line does not give the index of a leaf");
        }
        long index = StrictText.number(lines.get(1).substring(INDEX.length()));
        return new TlogProof(
                new InclusionProof(index, hashes(lines.subList(2, lines.size()))),
                text.substring(end + 2).getBytes(UTF_8));
    }

    /** One a line, in base64. */
    public static List<Hash> hashes(List<String> lines) {
        List<Hash> hashes = new ArrayList<>();
        lines.forEach(line -> hashes.add(Hash.fromBase64(line)));
        return hashes;
    }
}
