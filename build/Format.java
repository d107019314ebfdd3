import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Checks, or applies, the code format (palantir-java-format, 120 columns) on every Java source below the current
/// folder. The build runs it from source in a JVM of JDK 25, since the formatter reads Java with that JVM's own javac.
public final class Format {
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", "testdata");

    private Format() {}

    enum Outcome {
        FORMATTED,
        MISFORMATTED,
        BROKEN
    }

    record Result(Path file, Outcome outcome, String detail) {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1 || !Set.of("check", "apply").contains(args[0])) {
            System.err.println("usage: Format check|apply");
            System.exit(2);
        }
        boolean apply = args[0].equals("apply");
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        List<Result> results = sources(Path.of("")).parallelStream()
                .map(file -> format(formatter, file, apply))
                .toList();
        var broken = results.stream().filter(r -> r.outcome() == Outcome.BROKEN).toList();
        var changed = results.stream()
                .filter(r -> r.outcome() == Outcome.MISFORMATTED)
                .toList();
        broken.forEach(r -> System.err.println("cannot be parsed: " + r.file() + r.detail()));
        changed.forEach(r -> System.err.println((apply ? "formatted: " : "misformatted: ") + r.file() + r.detail()));
        // The build fails on this file's being there, with a better message than an exit code gets from Maven.
        var report = Path.of("target", "misformatted.txt");
        if (!broken.isEmpty() || (!apply && !changed.isEmpty())) {
            Files.createDirectories(report.getParent());
            Files.write(
                    report,
                    Stream.concat(broken.stream(), apply ? Stream.empty() : changed.stream())
                            .map(r -> r.file() + r.detail())
                            .toList());
        } else {
            Files.deleteIfExists(report);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(root.toAbsolutePath(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                var name = dir.getFileName() == null ? "" : dir.getFileName().toString();
                boolean skipped =
                        !dir.equals(root.toAbsolutePath()) && (SKIPPED.contains(name) || name.startsWith("."));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    found.add(root.toAbsolutePath().relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private static Result format(Formatter formatter, Path file, boolean apply) {
        try {
            var before = Files.readString(file);
            var after = formatter.formatSourceAndFixImports(before);
            if (before.equals(after)) {
                return new Result(file, Outcome.FORMATTED, "");
            }
            if (apply) {
                Files.writeString(file, after);
            }
            return new Result(file, Outcome.MISFORMATTED, firstDifference(before, after));
        } catch (FormatterException e) {
            return new Result(file, Outcome.BROKEN, ":" + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstDifference(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            if (!old.get(i).equals(now.get(i))) {
                return ":" + (i + 1);
            }
        }
        return ":" + (Math.min(old.size(), now.size()) + 1);
    }
}
