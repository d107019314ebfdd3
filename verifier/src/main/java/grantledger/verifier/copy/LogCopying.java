package grantledger.verifier.copy;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import grantledger.verifier.files.NotABundle;
import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.text.Malformed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Fetches a log: its checkpoint, the tiles that make it up and, with a token, the entries. Full tiles that are there already
 * are not fetched again. Nothing is believed here; checking the copy is a step of its own, offline.
 */
public final class LogCopying implements AutoCloseable {

    private static final long LARGEST = 20L << 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int TOO_MANY = 429;
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final String log;
    private final Path folder;
    private final Optional<String> token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();

    /** @param log where it is: {@code https://<host>/log} */
    public LogCopying(String log, Path folder, Optional<String> token) {
        this.log = log.replaceAll("/+$", "");
        this.folder = folder;
        this.token = token;
    }

    /** The number of leaves that the copy has then. */
    public long copy() throws IOException, InterruptedException {
        byte[] note = fetch(CopiedLog.CHECKPOINT);
        long size = size(note);
        for (long hashes = size, level = 0; hashes > 0; hashes /= Tile.FULL, level++) {
            for (long number = 0; number < Tile.count(hashes); number++) {
                keep(Tile.among(hashes, (int) level, number));
            }
        }
        keepCheckpoint(note);
        return size;
    }

    private static long size(byte[] note) {
        try {
            return Checkpoint.read(note).size();
        } catch (Malformed noCheckpoint) {
            throw new NotABundle("what was found there is not the checkpoint of a log: " + noCheckpoint.getMessage());
        }
    }

    private void keep(Tile tile) throws IOException, InterruptedException {
        keep(tile.path());
        if (tile.level() == 0 && token.isPresent()) {
            keep(tile.entriesPath());
        }
    }

    private void keep(String path) throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve(path))) {
            write(folder.resolve(path), fetch(path));
        }
    }

    /** Last, so that what a checkpoint needs is there with it. */
    private void keepCheckpoint(byte[] note) throws IOException {
        Path file = folder.resolve(CopiedLog.CHECKPOINT);
        if (Files.exists(file)) {
            Files.move(file, folder.resolve(CopiedLog.BEFORE), ATOMIC_MOVE);
        }
        write(file, note);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, content);
        Files.move(beside, file, ATOMIC_MOVE);
    }

    private byte[] fetch(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(log + "/" + path)).timeout(LONGEST);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        HttpResponse<byte[]> answer = answer(request.build());
        while (answer.statusCode() == TOO_MANY) {
            Thread.sleep(wait(answer));
            answer = answer(request.build());
        }
        if (answer.statusCode() != 200) {
            throw new NotABundle(log + "/" + path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    }

    /** As long as the log says: it takes so many requests a second. */
    private static Duration wait(HttpResponse<byte[]> refused) {
        return refused.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,2}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(A_WHILE);
    }

    @Override
    public void close() {
        client.close();
    }
}
