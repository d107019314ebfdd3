package grantledger.standalone.sources;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What our jars hold of others is listed with a licence that may be had. */
@Tag("system")
@Tag("server") // not with those that need no jar
class DependenciesTest {

    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            "Go License",
            "Indiana University Extreme! Lab Software License",
            "Public Domain");

    /** @param programs whose jars hold it, with commas between */
    private record Listed(String artifact, String version, String licence, String programs) {

        static List<Listed> all() throws IOException {
            return Pattern.compile("(?m)^\\| `[^:`]+:([^`]+)` \\| (\\S+) \\| ([^|]+) \\| ([^|]+) \\|$")
                    .matcher(Files.readString(Programs.HOME.resolve("docs/dependencies.md")))
                    .results()
                    .map(row -> new Listed(row.group(1), row.group(2), row.group(3), row.group(4)))
                    .toList();
        }

        Stream<String> places() {
            return Arrays.stream(programs.split(", ", -1)).map(program -> program + ": " + artifact + "-" + version);
        }

        boolean isAllowed() {
            return Arrays.stream(licence.split(" or ", -1)).anyMatch(ALLOWED::contains);
        }
    }

    @Test
    void every_library_in_a_jar_is_listed_with_its_version_and_no_other() throws Exception {
        Set<String> listed = Listed.all().stream().flatMap(Listed::places).collect(toCollection(TreeSet::new));
        Set<String> packed = new TreeSet<>();
        for (String program : Programs.ALL) {
            packed.addAll(packed(program));
        }
        assertThat(listed).isEqualTo(packed).hasSizeGreaterThan(250);
    }

    private static Set<String> packed(String program) throws IOException {
        try (ZipFile packed = new ZipFile(Programs.jar(program).toFile())) {
            return packed.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - ".jar".length()))
                    .filter(name -> !Programs.isModule(name))
                    .map(name -> program + ": " + name)
                    .collect(toCollection(TreeSet::new));
        }
    }

    @Test
    void every_library_has_a_licence_that_is_allowed() throws Exception {
        assertThat(Listed.all()).hasSizeGreaterThan(100);
        assertThat(Listed.all()).filteredOn(each -> !each.isAllowed()).isEmpty();
    }
}
