package grantledger.standalone.oldlog;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Asks again what was asked then, and names every field that is answered otherwise and not on purpose. Of lists only that
 * they are answered: one row more, and every later row differs.
 */
record Comparison(Requests requests, Since since) {

    /** Several at once, since a read changes nothing for the others. */
    List<String> readAgain(List<Reading> readings) {
        return readings.parallelStream().flatMap(this::differences).toList();
    }

    /** One after the other, since what is decided first stands when the next is decided. */
    List<String> sent(List<Sending> sendings) {
        return sendings.stream().flatMap(this::differences).toList();
    }

    private Stream<String> differences(Reading then) {
        var now = requests.read(then.path(), then.reader(), Map.of("Accept", then.accept()));
        return differences(then.name(), then.status(), then.isOfOne() ? then.answer() : now.body(), now);
    }

    private Stream<String> differences(Sending then) {
        var now = requests.command(then.command(), then.sender(), then.headers(), then.body());
        return differences(then.name(), then.status(), then.answer(), now);
    }

    private Stream<String> differences(String name, int status, JsonNode answer, Requests.Answer now) {
        Stream<String> found = status == now.status()
                ? new Differences(Table.rows(answer), Table.rows(now.body())).foundAt(name)
                : Stream.of("%s: the status was %d, is %d: %s".formatted(name, status, now.status(), now.body()));
        return found.filter(difference -> !since.explains(difference));
    }
}
