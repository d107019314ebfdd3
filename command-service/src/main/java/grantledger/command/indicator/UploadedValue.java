package grantledger.command.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A value as it stands in a line of a file.
 *
 * @param line its number, from 1, by which it is named when it is refused
 */
public record UploadedValue(
        int line,
        @NotNull @Period String period,
        @NotNull @Valid PublishedValueInput value) {

    /** How the line's field is named to whoever sent the file. */
    public static String field(int line, String name) {
        return "line %d, %s".formatted(line, name);
    }

    String field(String name) {
        return field(line, name);
    }
}
