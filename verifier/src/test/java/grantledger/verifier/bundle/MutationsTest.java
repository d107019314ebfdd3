package grantledger.verifier.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.verifier.files.BundleFiles;
import grantledger.verifier.files.BundlePlace;
import grantledger.verifier.files.NotABundle;
import grantledger.verifier.made.MadeBundle;
import grantledger.verifier.made.MadeZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle in which one byte is another one is refused, whichever byte it is. */
class MutationsTest {

    private static final int TRIES = 1000;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(14);
    private final MadeBundle bundle = new MadeBundle();
    private final Trust trust = new Trust(
            List.of(bundle.key.ofLog()),
            List.of(bundle.witness.ofWitness()),
            1,
            Optional.of(bundle.kept.getBytes(UTF_8)));

    @TempDir
    private Path folder;

    @Test
    void refuses_1000_of_1000_in_the_files() {
        assertThat(holds(bundle.files, trust)).isTrue();
        int refused = 0;
        for (int each = 0; each < TRIES; each++) {
            refused += holds(mutated(false), each % 2 == 0 ? trust : Trust.NOTHING) ? 0 : 1;
        }
        System.out.println(refused + " of " + TRIES + " mutations of files refused");
        assertThat(refused).isEqualTo(TRIES);
    }

    @Test
    void refuses_1000_of_1000_in_files_whose_manifest_was_made_anew() {
        int refused = 0;
        for (int each = 0; each < TRIES; each++) {
            refused += holds(mutated(true), trust) ? 0 : 1;
        }
        System.out.println(refused + " of " + TRIES + " mutations of files refused, with a manifest that fits");
        assertThat(refused).isEqualTo(TRIES);
    }

    @Test
    void refuses_1000_of_1000_in_the_bytes_of_the_zip() throws IOException {
        byte[] zip = MadeZip.of(bundle.files);
        int refused = 0;
        for (int each = 0; each < TRIES; each++) {
            Path file = Files.write(folder.resolve("mutated.zip"), mutated(zip));
            refused += holds(file) ? 0 : 1;
        }
        System.out.println(refused + " of " + TRIES + " mutations of the zip refused");
        assertThat(refused).isEqualTo(TRIES);
    }

    @Test
    void refuses_1000_of_1000_in_the_checkpoint_that_the_auditor_holds() {
        int refused = 0;
        for (int each = 0; each < TRIES; each++) {
            Trust other = new Trust(trust.keys(), List.of(), 0, Optional.of(mutated(bundle.kept.getBytes(UTF_8))));
            refused += holds(bundle.files, other) ? 0 : 1;
        }
        System.out.println(refused + " of " + TRIES + " mutations of the checkpoint refused");
        assertThat(refused).isEqualTo(TRIES);
    }

    private static boolean holds(SequencedMap<String, byte[]> files, Trust trust) {
        return BundleCheck.check(new BundleFiles(files, List.of()), trust)
                .findings()
                .allHold();
    }

    private boolean holds(Path zip) throws IOException {
        try {
            return BundleCheck.check(BundlePlace.read(zip), trust).findings().allHold();
        } catch (NotABundle refused) {
            return false;
        }
    }

    /** Nobody but the manifest vouches for README.md. */
    private SequencedMap<String, byte[]> mutated(boolean sealedAnew) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>(bundle.files);
        List<String> names = new ArrayList<>(files.keySet());
        if (sealedAnew) {
            names.removeAll(List.of("README.md", "manifest.json"));
        }
        String name = names.get(random.nextInt(names.size()));
        files.put(name, mutated(files.get(name)));
        if (sealedAnew) {
            files.remove("manifest.json");
            files.put("manifest.json", MadeZip.manifest(files));
        }
        return files;
    }

    private byte[] mutated(byte[] bytes) {
        byte[] mutated = bytes.clone();
        mutated[random.nextInt(mutated.length)] ^= (byte) random.nextInt(1, 256);
        return mutated;
    }
}
