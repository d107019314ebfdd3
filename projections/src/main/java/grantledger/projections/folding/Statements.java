package grantledger.projections.folding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Resources of SQL statements, each of which ends a line with a semicolon. */
public final class Statements {

    private Statements() {}

    /** The statements of a resource beside a class, without the comments between them. */
    public static List<String> of(Class<?> beside, String file) {
        String text = lines(beside, file).filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + b + "\n");
        return Stream.of(text.split(";\\R", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Its lines, comments and all. */
    public static Stream<String> lines(Class<?> beside, String file) {
        return text(beside, file).lines();
    }

    private static String text(Class<?> beside, String file) {
        try (InputStream sql = beside.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(sql, () -> "No " + file + " beside " + beside)
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
