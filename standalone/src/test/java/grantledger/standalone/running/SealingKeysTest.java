package grantledger.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.keys.KeyDirectory;
import grantledger.format.notes.VerifierKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeysTest {
    @TempDir
    private Path folder;

    @Test
    void are_made_once_and_what_verifies_them_stands_in_a_file_that_follows_a_rotation() throws Exception {
        var keys = new SealingKeys(DataDirectory.at(folder));
        keys.ensure();
        keys.ensure();
        var made = new KeyDirectory(keys.folder());
        assertThat(made.verifiers()).hasSize(1);
        assertThat(VerifierKey.all(Files.readString(keys.verifiers()))).isEqualTo(made.verifiers());
        made.rotate(Instant.now());
        keys.export();
        assertThat(VerifierKey.all(Files.readString(keys.verifiers()))).hasSize(2);
    }
}
