package grantledger.standalone.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Everything the system keeps on this machine, and where. */
public record DataDirectory(Path root) {

    public static DataDirectory at(Path chosen) {
        try {
            return new DataDirectory(
                    Files.createDirectories(chosen.toAbsolutePath()).toRealPath());
        } catch (IOException e) {
            throw new CannotStart("Cannot use " + chosen + " as data directory: " + e.getMessage(), e);
        }
    }

    public Path postgresql() {
        return root.resolve("postgresql");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path identity() {
        return root.resolve("issuer");
    }

    Path log(String service) {
        return root.resolve("logs").resolve(service + ".log");
    }

    /** Each run writes a log of its own; the one before it is kept. */
    void startNewLog(String service) {
        var log = log(service);
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(service + ".log.previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a new log " + log, e);
        }
    }

    String password(String role) {
        return new KeptFile(passwordFile(role)).orCreate(DataDirectory::newPassword);
    }

    Path passwordFile(String role) {
        return root.resolve("passwords").resolve(role);
    }

    private static String newPassword() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
