package grantledger.verifier.copy;

import grantledger.verifier.files.NotABundle;
import grantledger.verifier.text.Malformed;
import grantledger.verifier.tree.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a copied log, by the names that they have over HTTP. */
record CopiedLog(Path folder) {

    static final String CHECKPOINT = "checkpoint";

    /** The checkpoint of the copy that stood here before. */
    static final String BEFORE = "checkpoint.before";

    private static final long LARGEST = Tile.FULL * 0x10001L;

    byte[] checkpoint() throws IOException {
        Path file = folder.resolve(CHECKPOINT);
        if (!Files.isRegularFile(file)) {
            throw new NotABundle("there is no copy of a log in " + folder + ": no file " + CHECKPOINT);
        }
        return Files.readAllBytes(file);
    }

    Optional<byte[]> checkpointBefore() throws IOException {
        Path file = folder.resolve(BEFORE);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    boolean hasEntries() {
        return Files.isDirectory(folder.resolve("tile/entries"));
    }

    List<Hash> hashes(Tile tile) {
        byte[] bytes = read(tile.path(), tile.whole().path());
        int hash = Hash.EMPTY.length();
        boolean whole = bytes.length == Tile.FULL * hash;
        if (bytes.length != tile.width() * hash && !whole) {
            throw new Malformed(tile.path() + " does not hold " + tile.width() + " hashes");
        }
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < tile.width() * hash; at += hash) {
            hashes.add(Hash.fromBytes(Arrays.copyOfRange(bytes, at, at + hash)));
        }
        return hashes;
    }

    /** Each has its length before it, in two bytes. */
    List<byte[]> entries(Tile tile) {
        ByteBuffer bytes = ByteBuffer.wrap(read(tile.entriesPath(), tile.whole().entriesPath()));
        List<byte[]> entries = new ArrayList<>();
        try {
            while (bytes.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(bytes.getShort())];
                bytes.get(entry);
                entries.add(entry);
            }
        } catch (BufferUnderflowException tooShort) {
            throw new Malformed(tile.entriesPath() + " ends within an entry");
        }
        if (entries.size() != tile.width() && entries.size() != Tile.FULL) {
            throw new Malformed(tile.entriesPath() + " does not hold " + tile.width() + " entries");
        }
        return entries.subList(0, tile.width());
    }

    /** A full tile stands for the partial one that it was when the checkpoint was made. */
    private byte[] read(String partial, String whole) {
        Path file = folder.resolve(partial);
        if (!Files.exists(file)) {
            file = folder.resolve(whole);
        }
        try {
            if (!Files.isRegularFile(file)) {
                throw new Malformed("the file " + partial + " is missing");
            }
            if (Files.size(file) > LARGEST) {
                throw new Malformed("the file " + partial + " is larger than any tile");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
