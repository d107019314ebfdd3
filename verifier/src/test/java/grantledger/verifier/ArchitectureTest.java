package grantledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever checks us reads this module and the JDK's documentation, and nothing else. */
class ArchitectureTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>.*?</dependency>");

    @Test
    void main_code_uses_the_jdk_and_itself() throws IOException {
        List<String> imports = sources().stream()
                .flatMap(source -> IMPORT.matcher(source).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(imports).hasSizeGreaterThan(100);
        assertThat(imports)
                .filteredOn(name -> !name.startsWith("java.")
                        && !name.startsWith("grantledger.verifier.")
                        && !name.startsWith("com.sun.net.httpserver."))
                .isEmpty();
    }

    /** A library that is named in full, without an import, would have to be a dependency. */
    @Test
    void the_module_depends_on_nothing_but_what_its_tests_need() throws IOException {
        List<String> dependencies = DEPENDENCY
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(dependencies).hasSize(2).allMatch(each -> each.contains("<scope>test</scope>"));
    }

    /** Text and trees know nothing of bundles; the program and its commands stand on top. */
    @Test
    void lower_packages_do_not_use_higher_ones() throws IOException {
        assertThat(used("text")).containsOnly("text");
        assertThat(used("json")).containsOnly("text", "json");
        assertThat(used("tree")).containsOnly("text", "tree");
        assertThat(used("notes")).containsOnly("text", "tree", "notes");
        assertThat(used("files")).containsOnly("text", "files");
        assertThat(used("bundle")).containsOnly("text", "json", "tree", "notes", "files", "bundle");
        assertThat(used("copy")).containsOnly("text", "tree", "notes", "files", "bundle", "copy");
        assertThat(used("witness")).containsOnly("text", "tree", "notes", "witness");
    }

    private static Stream<String> used(String name) throws IOException {
        Pattern own = Pattern.compile("(?m)^(?:package|import (?:static )?) ?grantledger\\.verifier\\.(\\w+)");
        return sources().stream()
                .filter(source -> source.contains("package grantledger.verifier." + name + ";"))
                .flatMap(source -> own.matcher(source).results())
                .map(found -> found.group(1))
                .distinct();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ArchitectureTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
