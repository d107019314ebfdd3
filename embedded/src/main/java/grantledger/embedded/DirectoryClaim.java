package grantledger.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One living JVM per data directory. The operating system drops the lock when the JVM dies, however it dies, so a
 * server still running in a directory that can be claimed is an orphan and may be stopped.
 */
public final class DirectoryClaim implements AutoCloseable {
    /** A file lock does not protect against this JVM itself, and closing a second channel would lose the first lock. */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryClaim(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** @throws IllegalStateException when a living JVM, this one included, already uses the directory */
    public static DirectoryClaim of(Path directory) {
        if (!CLAIMED_HERE.add(directory)) {
            throw inUse(directory);
        }
        try {
            return lock(directory);
        } catch (IOException e) {
            CLAIMED_HERE.remove(directory);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            CLAIMED_HERE.remove(directory);
            throw e;
        }
    }

    private static DirectoryClaim lock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("in-use.lock"), CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(directory);
        }
        return new DirectoryClaim(directory, channel);
    }

    private static IllegalStateException inUse(Path directory) {
        return new IllegalStateException(
                directory + " is in use by a running process; stop that one first or choose another directory");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            CLAIMED_HERE.remove(directory);
        }
    }
}
