package grantledger.embedded;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** What lies where: the cluster's own folder, and beside it the administrator's password and the server's log. */
record PostgresDirectory(Path root) {
    static PostgresDirectory at(Path chosen) throws IOException {
        return new PostgresDirectory(
                Files.createDirectories(chosen.toAbsolutePath()).toRealPath());
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path unfinishedCluster() {
        return root.resolve("cluster.unfinished");
    }

    Path passwordFile() {
        return root.resolve("admin-password");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path lockFile() {
        return cluster().resolve("postmaster.pid");
    }

    String adminPassword() throws IOException {
        if (!Files.exists(passwordFile())) {
            createPassword(passwordFile());
        }
        return Files.readString(passwordFile()).strip();
    }

    private void createPassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var unfinished = root.resolve("admin-password.unfinished");
        Files.deleteIfExists(unfinished);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        rename(unfinished, file);
    }

    /** From now on the server shows this to clients, and takes none without TLS. */
    void show(Optional<Certificate> given) throws IOException {
        if (given.isPresent() && !isSecured()) {
            Files.copy(given.get().key(), key(), StandardCopyOption.COPY_ATTRIBUTES);
            Files.copy(given.get().certificate(), certificate());
        }
    }

    boolean isSecured() {
        return Files.exists(certificate());
    }

    Path certificate() {
        return root.resolve("server.crt");
    }

    Path key() {
        return root.resolve("server.key");
    }

    /** A cluster appears complete or not at all, also when the machine loses power in between. */
    void publishCluster() throws IOException {
        rename(unfinishedCluster(), cluster());
    }

    private void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (var directory = FileChannel.open(root, READ)) {
            directory.force(true);
        }
    }

    /** Each run has a log of its own; the one before it is kept. */
    void startNewLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), root.resolve("postgresql.log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
