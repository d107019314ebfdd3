package grantledger.verifier.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are whole or not there, also after the power failed, and that only their owner reads. */
final class Disk {

    private static final String SYSTEM_OF_POSIX = "posix";

    private Disk() {}

    static boolean hasOwners(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains(SYSTEM_OF_POSIX);
    }

    /** When this returns, the file is on the disk under its name. */
    static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try (FileChannel channel = FileChannel.open(beside, Set.of(CREATE_NEW, WRITE), owners(file, "rw-------"))) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, ATOMIC_MOVE);
        settle(file.getParent());
    }

    /** The name of a file is in its folder, which is a file of its own. Not every system lets it be opened. */
    private static void settle(Path folder) throws IOException {
        if (hasOwners(folder)) {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, owners(folder.toAbsolutePath(), "rwx------"));
    }

    private static FileAttribute<?>[] owners(Path path, String permissions) {
        if (!hasOwners(path)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
