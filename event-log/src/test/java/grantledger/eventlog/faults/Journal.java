package grantledger.eventlog.faults;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import grantledger.eventlog.Append;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a writer is about to append, and what it was told. Each line has reached the operating system before the writer
 * goes on, so that it outlives the writer's process.
 */
final class Journal implements Closeable {

    private static final String TRIES = "tries ";
    private static final String TOLD = "told ";

    private final FileChannel file;

    Journal(Path path) throws IOException {
        file = FileChannel.open(path, CREATE, APPEND);
    }

    void tries(Append append) {
        write(TRIES + Attempt.of(append).line());
    }

    void told(Append append, Outcome outcome, List<Long> positions) {
        String at = positions.stream().map(String::valueOf).collect(Collectors.joining(","));
        write(TOLD + append.commandId() + " " + outcome + " " + at);
    }

    private synchronized void write(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    static List<Attempt> read(Path path) throws IOException {
        Map<UUID, Attempt> attempts = new LinkedHashMap<>();
        for (String line : wholeLines(path)) {
            if (line.startsWith(TRIES)) {
                Attempt attempt = Attempt.of(line.substring(TRIES.length()));
                attempts.put(attempt.id(), attempt);
            } else {
                String[] told = line.substring(TOLD.length()).split(" ", -1);
                Outcome outcome = Outcome.valueOf(told[1]);
                attempts.compute(UUID.fromString(told[0]), (_, attempt) -> attempt.with(outcome, positions(told[2])));
            }
        }
        return List.copyOf(attempts.values());
    }

    /** A last line without its end was cut off by a kill: the writer had not gone on. */
    private static List<String> wholeLines(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        String text = Files.readString(path);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static List<Long> positions(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(Long::valueOf).toList();
    }
}
