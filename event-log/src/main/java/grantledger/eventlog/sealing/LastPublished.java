package grantledger.eventlog.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import grantledger.format.notes.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The largest checkpoint that was about to leave, in a file beside the keys: so a holder of keys whose database was put back
 * knows it also while Kafka cannot be asked.
 */
record LastPublished(Path file) {

    static LastPublished in(Path keys) {
        return new LastPublished(keys.resolve("last-published"));
    }

    Optional<Checkpoint> read() {
        try {
            return Optional.of(Checkpoint.of(Files.readString(file)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read", failure);
        }
    }

    /** Returns when it is on disk, unless a larger one was. A folder that cannot be written remembers nothing. */
    void remember(Checkpoint checkpoint) throws IOException {
        if (!Files.isWritable(file.getParent())
                || read().filter(it -> covers(it, checkpoint)).isPresent()) {
            return;
        }
        Path unfinished = file.resolveSibling("last-published.unfinished");
        try (FileChannel channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(checkpoint.text().getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean covers(Checkpoint earlier, Checkpoint checkpoint) {
        return earlier.origin().equals(checkpoint.origin()) && earlier.size() >= checkpoint.size();
    }
}
