package grantledger.resilience.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system of its own, which can be filled; to make one takes the rights of an administrator. */
record SmallDisk(Path folder) {
    private static final String SIZE = "1500m";
    private static final int CHUNK = 1 << 20;

    /** @throws NotHere when this machine does not let us */
    static SmallDisk in(Path parent) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(parent, "disk-");
        var mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(mounted.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (mounted.waitFor() != 0) {
            throw new NotHere("no file system of its own can be mounted here: " + said.strip());
        }
        return new SmallDisk(folder);
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
}
