package grantledger.resilience.telling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation with a place for the latest table. */
public record Page(Path file) {
    private static final String BEGIN = "<!-- faults:begin -->";
    private static final String END = "<!-- faults:end -->";

    /** @throws IllegalStateException when the page has no such place */
    public void show(String markdown) throws IOException {
        var text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(file + " has no lines " + BEGIN + " and " + END);
        }
        Files.writeString(
                file, text.substring(0, begin + BEGIN.length()) + "\n\n" + markdown + "\n\n" + text.substring(end));
    }
}
