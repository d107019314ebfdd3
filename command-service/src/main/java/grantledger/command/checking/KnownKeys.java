package grantledger.command.checking;

import grantledger.eventlog.checking.LogCheck;
import grantledger.format.notes.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Files with the verifier keys that signatures are believed by, one a line; empty where there is none.
 *
 * @param verifierKeys of the log, also those that it has given up
 * @param witnessKeys of witnesses
 */
@ConfigurationProperties("grantledger.checking")
record KnownKeys(String verifierKeys, String witnessKeys) {

    LogCheck.Keys keys() throws IOException {
        return new LogCheck.Keys(read(verifierKeys), read(witnessKeys));
    }

    private static List<VerifierKey> read(String file) throws IOException {
        return file == null || file.isBlank() ? List.of() : VerifierKey.all(Files.readString(Path.of(file)));
    }
}
