package grantledger.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What pages load is small, stands here, and comes from nowhere else. */
class AssetTest {
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Pattern URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)");
    private static final Pattern ICON_OF_A_COMPONENT =
            Pattern.compile("(--ds[a-z]*-[a-z-]*icon-url):\\s*url\\(\"data:");
    private static final int KIBI = 1024;

    @Test
    void an_address_changes_with_what_stands_in_the_file() {
        assertThat(Asset.CONSOLE.url()).matches("/assets/console\\.css\\?[0-9a-f]{12}");
        assertThat(Stream.of(Asset.values()).map(Asset::url)).doesNotHaveDuplicates();
    }

    @Test
    void scripts_are_at_most_60_kB_and_styles_30_kB_as_they_are_sent() {
        assertThat(files(".js").mapToLong(AssetTest::zipped).sum()).isPositive().isLessThan(60 * KIBI);
        assertThat(files(".css").mapToLong(AssetTest::zipped).sum())
                .isPositive()
                .isLessThan(30 * KIBI);
    }

    @Test
    void styles_load_nothing_from_elsewhere_and_every_picture_that_they_name_is_there() {
        files(".css").forEach(file -> {
            var style = text(file);
            assertThat(style).as("%s", file).doesNotContain("@import", "@font-face");
            URL.matcher(style)
                    .results()
                    .map(url -> url.group(1))
                    .filter(url -> !url.startsWith("data:"))
                    .forEach(url -> assertThat(ASSETS.resolve(url.replace("/assets/", "")))
                            .exists());
        });
    }

    /** The policy of the pages refuses pictures that stand in an address. */
    @Test
    void every_icon_of_a_component_is_replaced_by_one_of_ours() {
        var named = new TreeSet<String>();
        ICON_OF_A_COMPONENT
                .matcher(text(ASSETS.resolve("designsystemet/components.css")))
                .results()
                .forEach(icon -> named.add(icon.group(1)));
        assertThat(named).hasSizeGreaterThan(4);
        assertThat(text(ASSETS.resolve("console.css")))
                .contains(named.stream()
                        .map(icon -> icon + ": url(\"/assets/icons/")
                        .toList());
    }

    @Test
    void the_licences_stand_beside_what_is_of_others_and_the_list_names_its_versions() {
        assertThat(ASSETS.resolve("designsystemet/LICENSE-css.txt")).isNotEmptyFile();
        assertThat(ASSETS.resolve("designsystemet/LICENSE-theme.txt")).isNotEmptyFile();
        assertThat(ASSETS.resolve("htmx/LICENSE.txt")).isNotEmptyFile();
        assertThat(text(ASSETS.resolve("README.md")))
                .contains("designsystemet-theme` 1.11.0", "designsystemet-css` 1.22.0", "htmx.org` 4.0.1");
        assertThat(text(ASSETS.resolve("designsystemet/components.css"))).contains("designsystemet-css 1.22.0");
        assertThat(text(ASSETS.resolve("htmx/htmx.min.js"))).contains("\"4.0.1\"");
    }

    private static Stream<Path> files(String ending) {
        try (var files = Files.walk(ASSETS)) {
            return List.copyOf(
                    files.filter(file -> file.toString().endsWith(ending)).toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long zipped(Path file) {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.size();
    }
}
