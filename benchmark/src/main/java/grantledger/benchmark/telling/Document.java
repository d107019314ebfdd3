package grantledger.benchmark.telling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation with a place for the latest tables. */
public record Document(Path page) {

    private static final String BEGIN = "<!-- bench:begin -->";
    private static final String END = "<!-- bench:end -->";

    /** @throws IllegalStateException when the page has no such place */
    public void show(String markdown) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " has no lines " + BEGIN + " and " + END);
        }
        Files.writeString(
                page, text.substring(0, begin + BEGIN.length()) + "\n\n" + markdown + "\n\n" + text.substring(end));
    }
}
