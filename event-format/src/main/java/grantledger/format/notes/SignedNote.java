package grantledger.format.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with signatures.
 *
 * @param text with the end of its last line, which is signed too
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MOST_SIGNATURES = 100;
    private static final String BEFORE_SIGNATURES = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedNote("A note's text is of whole lines, without control characters");
        }
    }

    /** @throws MalformedNote when it is none */
    public static SignedNote of(String written) {
        int end = written.lastIndexOf(BEFORE_SIGNATURES);
        if (end < 0 || !written.endsWith("\n")) {
            throw new MalformedNote("A note has a text, an empty line and signatures");
        }
        List<NoteSignature> signatures = written.substring(end + BEFORE_SIGNATURES.length())
                .lines()
                .limit(MOST_SIGNATURES + 1)
                .map(NoteSignature::of)
                .toList();
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedNote("A note has 1 to " + MOST_SIGNATURES + " signatures");
        }
        return new SignedNote(written.substring(0, end + 1), signatures);
    }

    public String written() {
        return text + "\n" + signatures.stream().map(one -> one.line() + "\n").collect(Collectors.joining());
    }

    public SignedNote with(List<NoteSignature> more) {
        return new SignedNote(
                text,
                Stream.concat(signatures.stream(), more.stream()).distinct().toList());
    }

    /**
     * The keys among these by which it is signed.
     *
     * @throws MalformedNote when a signature claims to be one of theirs and is not
     */
    public List<VerifierKey> signedBy(List<VerifierKey> known) {
        List<VerifierKey> found = new ArrayList<>();
        for (NoteSignature one : signatures) {
            for (VerifierKey key : known) {
                if (key.isNamedBy(one)) {
                    if (!key.verifies(text.getBytes(UTF_8), one.signature())) {
                        throw new MalformedNote("The signature of " + key.name() + " is not by its key");
                    }
                    found.add(key);
                }
            }
        }
        return found;
    }
}
