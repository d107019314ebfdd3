package grantledger.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the sources of all modules are laid out. */
class SourceTreeTest {

    private static final int MOST_FILES = 20;

    private final List<SourceFile> main = SourceFile.all("main");
    private final List<SourceFile> tests = SourceFile.all("test");
    private final List<SourceFile> templates = SourceFile.templates();

    @Test
    void a_folder_holds_at_most_twenty_files() {
        Map<Path, Long> sizes = Stream.concat(main.stream(), tests.stream())
                .collect(Collectors.groupingBy(SourceFile::folder, Collectors.counting()));
        assertThat(sizes).hasSizeGreaterThan(50);
        assertThat(sizes.entrySet())
                .filteredOn(folder -> folder.getValue() > MOST_FILES)
                .isEmpty();
    }

    @Test
    void every_package_says_its_purpose() {
        Map<String, List<SourceFile>> packages = main.stream().collect(Collectors.groupingBy(SourceFile::packageName));
        assertThat(packages).hasSizeGreaterThan(40);
        assertThat(packages.entrySet())
                .filteredOn(each -> each.getValue().stream().noneMatch(SourceFile::isPackageInfo))
                .extracting(Map.Entry::getKey)
                .isEmpty();
    }

    /** A type may also be public because a public type of its package shows it to a caller. */
    @Test
    void a_public_type_has_a_caller_outside_of_its_package() {
        List<SourceFile> publics =
                main.stream().filter(SourceFile::isPublicType).toList();
        assertThat(publics).hasSizeGreaterThan(200);
        assertThat(publics)
                .filteredOn(type -> !type.isStarted() && !isCalled(type) && !isShown(type))
                .extracting(SourceFile::typeName)
                .isEmpty();
    }

    /** So that {@code ./grants test --fast} leaves it out. */
    @Test
    void a_test_that_starts_a_server_is_tagged() {
        List<SourceFile> starting =
                tests.stream().filter(SourceFile::isTestOfServers).toList();
        assertThat(starting).hasSizeGreaterThan(10);
        assertThat(starting)
                .filteredOn(test -> !test.isTagged())
                .extracting(SourceFile::typeName)
                .isEmpty();
    }

    private boolean isCalled(SourceFile type) {
        return Stream.of(main, tests, templates)
                .flatMap(List::stream)
                .anyMatch(other -> !other.packageName().equals(type.packageName()) && other.imports(type));
    }

    private boolean isShown(SourceFile type) {
        return main.stream()
                .filter(other -> other.packageName().equals(type.packageName()) && !other.equals(type))
                .anyMatch(other -> other.isPublicType() && isCalled(other) && other.shows(type));
    }
}
