package grantledger.standalone.oldlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is answered otherwise on purpose since the old log was written. {@code since.tsv} has a line for each: a pattern
 * that a difference has to match as a whole, a tab, and why. A line that matches nothing is out of date.
 */
record Since(List<Line> lines, Set<Line> met) {

    record Line(Pattern difference, String reason) {

        private static Line of(String line) {
            String[] parts = line.split("\t", -1);
            if (parts.length != 2) {
                throw new IllegalStateException("A pattern, a tab and a reason are expected, not: " + line);
            }
            return new Line(Pattern.compile(parts[0], Pattern.DOTALL), parts[1]);
        }
    }

    static Since of(String commit) {
        String name = commit + "/since.tsv";
        try (var in = Since.class.getResourceAsStream(name);
                var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Line> lines = text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
            return new Since(lines, ConcurrentHashMap.newKeySet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    boolean explains(String difference) {
        List<Line> matching = lines.stream()
                .filter(line -> line.difference.matcher(difference).matches())
                .toList();
        met.addAll(matching);
        return !matching.isEmpty();
    }

    List<String> outOfDate() {
        return lines.stream()
                .filter(line -> !met.contains(line))
                .map(line -> line.difference.pattern())
                .toList();
    }
}
