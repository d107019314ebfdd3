package grantledger.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jars are the same bytes whoever builds them: nothing in them tells of a time or a time zone. */
@Tag("system")
@Tag("server") // not with those that need no jar
class SameBytesTest {

    /** Of the field that has times as instants, as the archive's format numbers it. */
    private static final byte INSTANTS = 0x0a;

    @Test
    void each_entry_of_a_jar_has_the_one_time_of_the_build() throws IOException {
        Instant ofBuild = Instant.parse(Programs.inPom("project.build.outputTimestamp"));
        List<String> others = new ArrayList<>();
        long entries = 0;
        for (String program :
                Stream.concat(Programs.ALL.stream(), Stream.of("verifier")).toList()) {
            try (ZipFile jar = new ZipFile(Programs.jar(program).toFile())) {
                entries += jar.size();
                jar.stream()
                        .filter(entry -> !time(entry).equals(ofBuild))
                        .map(entry -> program + ": " + entry.getName() + " of " + time(entry))
                        .limit(5)
                        .forEach(others::add);
            }
        }
        assertThat(others).isEmpty();
        assertThat(entries).isGreaterThan(2_000);
    }

    /** An archive's first form of a time is a local one, which is read as it stands; its later one is an instant. */
    private static Instant time(ZipEntry entry) {
        byte[] more = entry.getExtra();
        return more != null && more[0] == INSTANTS
                ? entry.getLastModifiedTime().toInstant()
                : entry.getTimeLocal().toInstant(ZoneOffset.UTC);
    }
}
