package grantledger.standalone.running;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A program in the form that starts quickly: its jar unpacked into the folder {@code start} beside it, and there the
 * cache of the classes that an earlier start loaded. {@code ./grants} makes both when it builds; without them the jar
 * itself is run.
 */
public record QuickStart(Path jar) {
    /** A jar ends with the list of what is in it, checksums included. */
    private static final int END_OF_JAR = 256 * 1024;

    private Path unpacked() {
        return jar.resolveSibling("start").resolve(jar.getFileName());
    }

    private Path cache() {
        return Path.of(unpacked().toString().replaceFirst("\\.jar$", ".aot"));
    }

    /**
     * Whether there is one, made of this very jar by this JDK. Times do not tell: a reproducible build gives every jar
     * the same.
     */
    boolean isThere() {
        var madeOf = unpacked().resolveSibling("of");
        try {
            return Files.exists(cache())
                    && Files.exists(madeOf)
                    && Files.readString(madeOf).startsWith(digest())
                    && Files.readString(madeOf).contains("\"" + System.getProperty("java.runtime.version") + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + jar, e);
        }
    }

    /** As {@code tail -c 262144 | sha256sum} prints it. */
    private String digest() throws IOException {
        try (var file = new RandomAccessFile(jar.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - END_OF_JAR));
            var end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(end));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What follows the other options of the JVM. */
    public List<String> arguments() {
        return isThere()
                ? List.of(
                        "-Xlog:aot*=error",
                        "-XX:AOTCache=" + cache(),
                        "-jar",
                        unpacked().toString())
                : List.of("-jar", jar.toString());
    }

    /** The same for a start whose classes are written into the cache when it ends. */
    List<String> trainingArguments() {
        return List.of("-XX:AOTCacheOutput=" + cache(), "-jar", unpacked().toString());
    }
}
