package grantledger.query.answering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition on rows, with its parameters. */
public record Scope(String condition, List<?> parameters) {

    public static final Scope EVERYTHING = new Scope("true", List.of());
    public static final Scope NOTHING = new Scope("false", List.of());

    /** What passes both. */
    public Scope and(Scope other) {
        return new Scope(
                condition + " and " + other.condition,
                Stream.concat(parameters.stream(), other.parameters.stream()).toList());
    }

    public static Scope anyOf(List<Scope> scopes) {
        if (scopes.isEmpty()) {
            return NOTHING;
        }
        return new Scope(
                scopes.stream().map(Scope::condition).collect(Collectors.joining(" or ", "(", ")")),
                scopes.stream().flatMap(scope -> scope.parameters().stream()).toList());
    }
}
