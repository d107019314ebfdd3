package grantledger.standalone.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log as a person wants to read it: without stack frames. */
final class LastWords {
    private static final int LINES = 25;

    private LastWords() {}

    static String of(Path log) {
        List<String> telling = lines(log).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t... "))
                .toList();
        var last = telling.subList(Math.max(0, telling.size() - LINES), telling.size());
        return "The end of %s:%n    %s".formatted(log, String.join(System.lineSeparator() + "    ", last));
    }

    static boolean contain(Path log, String words) {
        return lines(log).reversed().stream().limit(200).anyMatch(line -> line.contains(words));
    }

    private static List<String> lines(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException unreadable) {
            return List.of("(it cannot be read: " + unreadable.getMessage() + ")");
        }
    }
}
