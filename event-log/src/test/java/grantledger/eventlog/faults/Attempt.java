package grantledger.eventlog.faults;

import grantledger.eventlog.Append;
import grantledger.eventlog.Guard;
import grantledger.eventlog.IdempotencyKey;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An append that a writer has tried, as its journal tells it.
 *
 * @param key       the idempotency key's, without the person; or null
 * @param positions those that were acknowledged
 */
record Attempt(UUID id, String key, List<Place> events, List<Guard> guards, Outcome outcome, List<Long> positions) {

    /** An event's place in its stream. */
    record Place(UUID stream, long version, UUID eventId) {

        @Override
        public String toString() {
            return stream + "/" + version + "/" + eventId;
        }

        static Place of(String text) {
            String[] parts = text.split("/", -1);
            return new Place(UUID.fromString(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2]));
        }
    }

    static Attempt of(Append append) {
        return new Attempt(
                append.commandId(),
                keyOf(append),
                append.events().stream()
                        .map(it -> new Place(it.stream(), it.version(), it.eventId()))
                        .toList(),
                append.guards(),
                Outcome.NONE,
                List.of());
    }

    private static String keyOf(Append append) {
        IdempotencyKey key = append.idempotencyKey();
        return key == null ? null : key.key().replace('\0', '?'); // what no database takes, no report should show
    }

    static Attempt of(String line) {
        String[] parts = line.split(" ", -1);
        return new Attempt(
                UUID.fromString(parts[0]),
                parts[1].isEmpty() ? null : parts[1],
                items(parts[2]).stream().map(Place::of).toList(),
                items(parts[3]).stream()
                        .map(it -> it.split("/", -1))
                        .map(it -> new Guard(UUID.fromString(it[0]), Long.parseLong(it[1]), null))
                        .toList(),
                Outcome.NONE,
                List.of());
    }

    String line() {
        return String.join(
                " ",
                id.toString(),
                key == null ? "" : key,
                events.stream().map(Place::toString).collect(Collectors.joining(",")),
                guards.stream().map(it -> it.stream() + "/" + it.version()).collect(Collectors.joining(",")));
    }

    private static List<String> items(String list) {
        return list.isEmpty() ? List.of() : Arrays.asList(list.split(",", -1));
    }

    Attempt with(Outcome told, List<Long> at) {
        return new Attempt(id, key, events, guards, told, at);
    }
}
