package grantledger.command.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import grantledger.format.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * The keys as a file that its owner alone may read: a line that says what it is, and a line for each key. It expires:
 * who has been erased since could be read by it.
 */
record KeyBackup(Instant madeAt, List<SavedKey> keys) {

    /** How long a backup is kept, and may be restored. */
    static final Duration KEPT = Duration.ofDays(35);

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private record Heading(int contactKeys, Instant madeAt, int keys, String sha256) {}

    /** @throws IOException where the file cannot be read, is cut off or is something else */
    static KeyBackup read(Path file) throws IOException {
        String text = Files.readString(file);
        int end = text.indexOf('\n');
        Heading heading = heading(file, end < 0 ? "" : text.substring(0, end));
        String lines = text.substring(end + 1);
        if (!sha256(lines).equals(heading.sha256())) {
            throw new IOException(file + " is cut off or was changed");
        }
        return new KeyBackup(heading.madeAt(), lines.lines().map(SavedKey::read).toList());
    }

    private static Heading heading(Path file, String line) throws IOException {
        try {
            return Json.mapper().readValue(line, Heading.class);
        } catch (JacksonException other) {
            throw new IOException(file + " is no backup of keys", other);
        }
    }

    boolean hasExpired(Instant now) {
        return now.isAfter(madeAt.plus(KEPT));
    }

    /** In the directory, which is made where it is missing. Returns the file, which is on disk then. */
    Path writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("contact-keys-" + madeAt.toString().replace(":", "") + ".ndjson");
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        String lines = keys.stream().map(key -> key.line() + "\n").collect(Collectors.joining());
        String heading = Json.mapper().writeValueAsString(new Heading(1, madeAt, keys.size(), sha256(lines)));
        try (FileChannel out = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), OWNER_ALONE)) {
            out.write(ByteBuffer.wrap((heading + "\n" + lines).getBytes(UTF_8)));
            out.force(true);
        }
        return Files.move(unfinished, file);
    }

    /** Removes those of the directory that have expired. Returns how many. */
    static int removeExpired(Path directory, Instant now) throws IOException {
        int removed = 0;
        try (var backups = Files.newDirectoryStream(directory, "contact-keys-*.ndjson")) {
            for (Path file : backups) {
                if (hasExpired(file, now)) {
                    Files.delete(file);
                    removed++;
                }
            }
        }
        return removed;
    }

    /** One that cannot be read any more is judged by the time of its file. */
    private static boolean hasExpired(Path file, Instant now) throws IOException {
        try (var lines = Files.lines(file)) {
            return new KeyBackup(heading(file, lines.findFirst().orElse("")).madeAt(), List.of()).hasExpired(now);
        } catch (IOException unreadable) {
            return now.isAfter(Files.getLastModifiedTime(file).toInstant().plus(KEPT));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
