package grantledger.standalone.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A small file that only its owner can read, and that appears complete or not at all. */
public record KeptFile(Path path) {

    public String orCreate(Supplier<String> content) {
        if (!Files.exists(path)) {
            write(content.get());
        }
        return read();
    }

    public String read() {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    public void write(String content) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var unfinished = Files.createTempFile(path.toAbsolutePath().getParent(), "unfinished", null, ownerOnly);
            Files.writeString(unfinished, content);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }
}
