package grantledger.eventlog.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.notes.MalformedNote;
import grantledger.format.notes.NoteSignature;
import grantledger.format.notes.SignedNote;
import grantledger.format.tree.Tree;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Asks one witness for its cosignature, as c2sp.org/tlog-witness has it. */
final class Asking {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Witness witness;
    private final HttpClient http;
    private final Tree tree;
    private long known;

    /** @param known the size of the last checkpoint that the witness is thought to have cosigned; it tells when it is another */
    Asking(Witness witness, HttpClient http, Tree tree, long known) {
        this.witness = witness;
        this.http = http;
        this.tree = tree;
        this.known = known;
    }

    /** @throws IllegalStateException when it does not give one */
    List<NoteSignature> cosign(Sealed sealed) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(sealed);
        if (answer.statusCode() == 409) {
            known = size(answer.body());
            answer = ask(sealed);
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answers " + answer.statusCode() + " "
                    + answer.body().lines().findFirst().orElse(""));
        }
        List<NoteSignature> signatures = cosignatures(sealed, answer.body());
        known = sealed.size();
        return signatures;
    }

    private static long size(String answer) {
        String size = answer.strip();
        if (!size.matches("[0-9]{1,18}")) {
            throw new IllegalStateException("does not say which size it knows");
        }
        return Long.parseLong(size);
    }

    private HttpResponse<String> ask(Sealed sealed) throws IOException, InterruptedException {
        if (known > sealed.size()) {
            throw new IllegalStateException("has cosigned size " + known + " already");
        }
        String proof = tree.consistency(known, sealed.size()).stream()
                .map(hash -> Base64.getEncoder().encodeToString(hash) + "\n")
                .collect(Collectors.joining());
        HttpRequest request = HttpRequest.newBuilder(URI.create(witness.prefix() + "/add-checkpoint"))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("old " + known + "\n" + proof + "\n" + sealed.note(), UTF_8))
                .build();
        return http.send(request, BodyHandlers.ofString(UTF_8));
    }

    /** Those of its answer that are by its key; others are of no meaning here. */
    private List<NoteSignature> cosignatures(Sealed sealed, String answer) {
        try {
            SignedNote answered = SignedNote.of(sealed.note() + answer);
            if (!answered.signedBy(List.of(witness.key())).isEmpty()) {
                return answered.signatures().stream()
                        .filter(it -> it.name().equals(witness.key().name())
                                && it.keyId() == witness.key().id())
                        .toList();
            }
        } catch (MalformedNote unfit) {
            throw new IllegalStateException(unfit.getMessage(), unfit);
        }
        throw new IllegalStateException("answers without a signature by its key");
    }
}
