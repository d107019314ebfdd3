package grantledger.query.answering;

import java.util.List;
import java.util.stream.Collectors;

/** A condition on rows, with its parameters. */
public record Scope(String condition, List<?> parameters) {

    public static final Scope EVERYTHING = new Scope("true", List.of());

    public static Scope anyOf(List<Scope> scopes) {
        if (scopes.isEmpty()) {
            return new Scope("false", List.of());
        }
        return new Scope(
                scopes.stream().map(Scope::condition).collect(Collectors.joining(" or ", "(", ")")),
                scopes.stream().flatMap(scope -> scope.parameters().stream()).toList());
    }
}
