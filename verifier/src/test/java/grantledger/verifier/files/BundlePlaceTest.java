package grantledger.verifier.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.verifier.made.MadeZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip may be hostile; what is read of it is what every other program reads of it, and no more than it is. */
class BundlePlaceTest {

    @TempDir
    private Path folder;

    private BundleFiles read(byte[] zip) throws IOException {
        return BundlePlace.read(Files.write(folder.resolve("bundle.zip"), zip));
    }

    private static byte[] zip(String... names) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, name.getBytes(UTF_8));
        }
        return MadeZip.of(files);
    }

    private static byte[] replaced(byte[] zip, String name, String by) {
        return new String(zip, ISO_8859_1).replace(name, by).getBytes(ISO_8859_1);
    }

    @Test
    void reads_the_zip_that_the_jdk_writes_uncompressed_with_a_fixed_time() throws IOException {
        BundleFiles files = read(zip("README.md", "stream/1.leaf.json"));
        assertThat(files.contents().sequencedKeySet()).containsExactly("README.md", "stream/1.leaf.json");
        assertThat(files.content("README.md")).isEqualTo("README.md".getBytes(UTF_8));
        assertThat(files.damaged()).isEmpty();
    }

    @Test
    void names_the_file_whose_content_no_longer_has_its_checksum() throws IOException {
        byte[] zip = zip("README.md");
        zip[30 + "README.md".length()] ^= 1;
        assertThat(read(zip).damaged()).containsExactly("README.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.md",
                "/etc/x.m",
                "a/../b.m",
                "C:\\x.txt",
                "a//b.txt",
                "README\u0000m",
                "-x.mdddd",
                "a\u001b[2Jmd"
            })
    void refuses_a_name_that_leads_out_of_the_folder_or_looks_like_another(String name) throws IOException {
        byte[] zip = replaced(zip("README.md"), "README.md", (name + "xxxxxxxxx").substring(0, 9));
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(NotABundle.class)
                .hasMessageContaining("a name that no bundle has");
    }

    @Test
    void refuses_a_file_that_stands_twice() throws IOException {
        byte[] zip = replaced(zip("a.json", "b.json"), "b.json", "a.json");
        assertThatThrownBy(() -> read(zip)).isInstanceOf(NotABundle.class);
    }

    @Test
    void refuses_a_directory_that_names_another_file_than_stands_there() throws IOException {
        String zip = new String(zip("a.json", "b.json"), ISO_8859_1);
        int inDirectory = zip.lastIndexOf("b.json");
        byte[] other = (zip.substring(0, inDirectory) + "c" + zip.substring(inDirectory + 1)).getBytes(ISO_8859_1);
        assertThatThrownBy(() -> read(other)).hasMessageContaining("not laid out as the zip of a bundle, from byte");
    }

    @Test
    void refuses_what_is_compressed_and_so_what_unpacks_to_more_than_it_is() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("event.json"));
            zip.write(new byte[50_000_000]);
            zip.closeEntry();
        }
        assertThatThrownBy(() -> read(bytes.toByteArray())).isInstanceOf(NotABundle.class);
    }

    @Test
    void refuses_bytes_before_between_and_behind_the_files() throws IOException {
        byte[] zip = zip("README.md", "event.json");
        assertThatThrownBy(() -> read(inserted(zip, 0))).hasMessage("it is not a zip");
        assertThatThrownBy(() -> read(inserted(zip, zip.length))).hasMessageContaining("not laid out");
        assertThatThrownBy(() -> read(inserted(zip, 48))).isInstanceOf(NotABundle.class);
    }

    private static byte[] inserted(byte[] zip, int at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(zip, 0, at);
        bytes.write('x');
        bytes.write(zip, at, zip.length - at);
        return bytes.toByteArray();
    }

    @Test
    void refuses_what_is_cut_off_wherever_it_is() throws IOException {
        byte[] zip = zip("README.md", "event.json");
        for (int length = 0; length < zip.length; length++) {
            byte[] part = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> read(part)).isInstanceOf(NotABundle.class);
        }
    }

    /** A sparse file: as large as it says, and almost nothing on the disk. */
    @Test
    void refuses_what_is_too_large_without_reading_it() throws IOException {
        Path large = folder.resolve("large.zip");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        assertThatThrownBy(() -> BundlePlace.read(large)).hasMessage("it is larger than 256 MB, which no bundle is");
    }

    @Test
    void reads_a_folder_and_no_link_out_of_it() throws IOException {
        Path unpacked =
                Files.createDirectories(folder.resolve("unpacked/stream")).getParent();
        Files.writeString(unpacked.resolve("stream/1.leaf.json"), "{}");
        SequencedMap<String, byte[]> contents = BundlePlace.read(unpacked).contents();
        assertThat(contents.sequencedKeySet()).containsExactly("stream/1.leaf.json");
        Files.createSymbolicLink(unpacked.resolve("event.json"), Files.createFile(folder.resolve("secret")));
        assertThatThrownBy(() -> BundlePlace.read(unpacked))
                .hasMessage("the folder holds something that is no ordinary file");
    }

    @Test
    void says_where_there_is_nothing() {
        assertThatThrownBy(() -> BundlePlace.read(folder.resolve("none.zip")))
                .hasMessage("there is no such file or folder");
    }
}
