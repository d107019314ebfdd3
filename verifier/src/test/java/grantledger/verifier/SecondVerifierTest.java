package grantledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grantledger.verifier.made.MadeBundle;
import grantledger.verifier.made.MadeZip;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier in Python, written from the formats, says of the same bundles what this one says. */
class SecondVerifierTest {

    private static final Path SCRIPT = Path.of("second/verify.py");
    private static final int MUTATED = 80;

    @TempDir
    private Path folder;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(14);
    private final MadeBundle bundle = new MadeBundle();
    private final List<String> zips = new ArrayList<>();

    @BeforeEach
    void both_programs_exist() {
        for (List<String> program : List.of(List.of("python3", "--version"), List.of("openssl", "version"))) {
            assumeTrue(answers(program), program.getFirst() + " is not installed");
        }
    }

    private static boolean answers(List<String> program) {
        try {
            Process process =
                    new ProcessBuilder(program).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    @Test
    void agrees_on_whole_bundles_on_damaged_and_on_forged_ones() throws Exception {
        keep(MadeZip.of(bundle.files));
        keep(MadeZip.of(dossier()));
        for (int each = 0; each < MUTATED; each++) {
            keep(mutated(MadeZip.of(bundle.files)));
            keep(MadeZip.of(forged()));
            keep(mutated(MadeZip.of(dossier())));
        }
        String keys = ""
                + Files.writeString(folder.resolve("keys"), bundle.key.ofLog().vkey() + "\n");
        String kept = "" + Files.writeString(folder.resolve("kept"), bundle.kept);
        List<String> options = List.of(
                "--key",
                keys,
                "--checkpoint",
                kept,
                "--witness",
                bundle.witness.ofWitness().vkey());
        List<Integer> ours = zips.stream().map(zip -> code(zip, options)).toList();
        assertThat(second(options)).isEqualTo(ours);
        assertThat(ours).startsWith(0, 0);
        assertThat(ours.subList(2, ours.size())).doesNotContain(0).contains(1, 2);
        System.out.println("both say the same of " + ours.size() + " bundles: "
                + ours.stream().collect(Collectors.groupingBy(code -> code, Collectors.counting())));
    }

    @Test
    void accepts_what_a_query_service_once_handed_out() throws Exception {
        zips.addAll(List.of("src/test/resources/pinned/decision.zip", "src/test/resources/pinned/dossier.zip"));
        assertThat(second(List.of())).containsExactly(0, 0);
    }

    @Test
    void agrees_with_the_vectors_that_it_once_made() throws Exception {
        Path vectors = Path.of("src/test/resources/merkle-vectors.jsonl");
        assertThat(run(List.of("--vectors"))).isEqualTo(Files.readString(vectors));
        assertThat(run(List.of("--check-vectors", vectors.toString()))).isEqualTo("456 agree, 0 differ\n");
    }

    private void keep(byte[] zip) throws IOException {
        zips.add("" + Files.write(folder.resolve(zips.size() + ".zip"), zip));
    }

    /** With a manifest that fits. */
    private SequencedMap<String, byte[]> forged() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>(bundle.files);
        files.remove("manifest.json");
        List<String> names = new ArrayList<>(files.keySet());
        names.remove("README.md");
        String name = names.get(random.nextInt(names.size()));
        files.put(name, mutated(files.get(name)));
        files.put("manifest.json", MadeZip.manifest(files));
        return files;
    }

    private SequencedMap<String, byte[]> dossier() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        bundle.stream.forEach(event -> files.put("events/" + event.version() + ".json", event.bytes()));
        bundle.files.forEach((name, content) -> files.put("proof/" + name, content));
        files.put("manifest.json", MadeZip.manifest(files));
        return files;
    }

    private byte[] mutated(byte[] bytes) {
        byte[] mutated = bytes.clone();
        mutated[random.nextInt(mutated.length)] ^= (byte) random.nextInt(1, 256);
        return mutated;
    }

    private static int code(String zip, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("verify", zip));
        arguments.addAll(options);
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        return new Verifier(silent, silent).run(arguments);
    }

    private List<Integer> second(List<String> options) throws Exception {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(zips);
        return run(arguments).lines().map(line -> line.charAt(0) - '0').toList();
    }

    private static String run(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "-B", SCRIPT.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }
}
