package grantledger.resilience.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system of its own, which can be filled; to make one takes the rights of an administrator. */
record SmallDisk(Path folder) implements AutoCloseable {
    private static final String SIZE = "1500m";
    private static final int CHUNK = 1 << 20;

    /** @throws NotHere when this machine does not let us */
    static SmallDisk in(Path parent) throws IOException {
        var folder = Files.createTempDirectory(parent, "disk-");
        var trouble = said("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
        if (!trouble.isEmpty()) {
            throw new NotHere("no file system of its own can be mounted here: " + trouble);
        }
        return new SmallDisk(folder);
    }

    /** Empty when all went well. */
    private static String said(String... words) throws IOException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Returns what fills it. */
    Path fill() throws IOException {
        var ballast = folder.resolve("ballast");
        try (var file = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                file.write(ByteBuffer.allocate(CHUNK));
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    @Override
    public void close() throws IOException {
        said("umount", folder.toString());
    }
}
