package grantledger.standalone.running;

import grantledger.format.keys.KeyDirectory;
import grantledger.format.notes.VerifierKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** The keys that the log is sealed with, made at first use, and the file of vkeys that others verify by. */
public record SealingKeys(DataDirectory data) {

    Path folder() {
        return data.root().resolve("signing-keys");
    }

    Path verifiers() {
        return data.root().resolve("verifier-keys");
    }

    void ensure() {
        var keys = new KeyDirectory(folder());
        if (keys.newestName().isEmpty()) {
            keys.make("localhost/grantledger/" + UUID.randomUUID(), Instant.now());
        }
        export();
    }

    /** Writes the file anew. */
    public void export() {
        new KeptFile(verifiers())
                .write(new KeyDirectory(folder())
                        .verifiers().stream().map(VerifierKey::text).collect(Collectors.joining("\n", "", "\n")));
    }
}
