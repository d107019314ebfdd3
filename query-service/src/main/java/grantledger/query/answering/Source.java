package grantledger.query.answering;

import java.util.List;

/** What rows are read from, with its parameters. */
public record Source(String from, List<?> parameters) {

    public static Source table(String name) {
        return new Source(name, List.of());
    }
}
