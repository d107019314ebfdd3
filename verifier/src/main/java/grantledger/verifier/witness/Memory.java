package grantledger.verifier.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import grantledger.verifier.notes.Checkpoint;
import grantledger.verifier.notes.Signed;
import grantledger.verifier.notes.SigningKey;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.tree.Hash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a witness remembers, in a folder that one process has at a time: its key, and for each log the checkpoint that it
 * cosigned last. A checkpoint that it cannot read stops it: to begin again from nothing would be to forget.
 */
final class Memory implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;
    private final SigningKey key;

    private Memory(Path folder, FileChannel lock, SigningKey key) {
        this.folder = folder;
        this.lock = lock;
        this.key = key;
    }

    static Memory open(Path folder, String name) throws IOException {
        Disk.makeFolder(folder);
        FileChannel lock = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        if (!isFree(lock)) {
            lock.close();
            throw new Malformed("another witness has the folder " + folder);
        }
        try {
            return new Memory(folder, lock, WitnessKey.readOrMake(folder.resolve("witness.key"), name));
        } catch (IOException | RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    SigningKey key() {
        return key;
    }

    Remembered of(String origin) throws IOException {
        Path file = file(idOf(origin));
        return Files.exists(file) ? read(file) : Remembered.NOTHING;
    }

    void remember(String origin, String note) throws IOException {
        Disk.write(file(idOf(origin)), note);
    }

    /** By the SHA-256 of the log's name, as others ask for it. */
    Remembered ofId(String id) throws IOException {
        return Files.exists(file(id)) ? read(file(id)) : Remembered.NOTHING;
    }

    private Remembered read(Path file) throws IOException {
        byte[] note = Files.readAllBytes(file);
        Checkpoint checkpoint = Checkpoint.read(note);
        List<Signed> own = checkpoint.note().signedBy(List.of(key.verifier()));
        if (own.isEmpty()) {
            throw new Malformed("the checkpoint in " + file + " was not cosigned by this witness");
        }
        return Remembered.of(checkpoint, own.getFirst().at().orElseThrow(), new String(note, UTF_8));
    }

    private Path file(String id) {
        return folder.resolve(id + ".checkpoint");
    }

    private static String idOf(String origin) {
        return Hash.of(origin.getBytes(UTF_8)).hexadecimal();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
