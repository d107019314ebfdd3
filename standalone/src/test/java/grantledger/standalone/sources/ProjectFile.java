package grantledger.standalone.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Any file of the project, whatever is in it: those that git knows or would take up, and what the build puts into the jars
 * beside classes.
 *
 * @param name below the project's folder
 */
record ProjectFile(Path home, Path name) {

    private static final Set<String> NEVER_TAKEN_UP = Set.of(".git", ".idea", ".vscode", ".env", "made");

    static List<ProjectFile> all() {
        Path home = Path.of(System.getProperty("grantledger.home"));
        List<ProjectFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(home, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isTaken(home, folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isTaken(home, file) && !file.toString().endsWith(".class")) {
                        files.add(new ProjectFile(home, home.relativize(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static boolean isTaken(Path home, Path path) {
        String last = path.getFileName().toString();
        Path parent = path.getParent();
        if (parent != null && parent.endsWith("target")) {
            return last.equals("classes"); // what goes into a jar, and nothing else that was built
        }
        return path.equals(home) || (!NEVER_TAKEN_UP.contains(last) && !last.startsWith(".grantledger"));
    }

    /** Byte for byte, or what was packed into it. */
    String text() {
        Path file = home.resolve(name);
        try (InputStream in = Files.newInputStream(file)) {
            InputStream content = name.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(content.readAllBytes(), ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
