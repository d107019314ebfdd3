package grantledger.events;

import grantledger.format.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event, and the name of the approved file that pins its JSON. To approve the JSON of a new type or revision, save
 * what the failing test shows; a file that is there already never changes, because such events have been stored.
 *
 * @param event what the file reads as today, also when it was written in an earlier revision
 */
record Example(Event event, int revision, String file) {

    /** Every optional value is present. */
    static Example full(Event event) {
        return at(Event.CODEC.typeOf(event).revision(), event, "");
    }

    /** Every optional value is absent. */
    static Example minimal(Event event) {
        return at(Event.CODEC.typeOf(event).revision(), event, ".minimal");
    }

    /** Nothing writes this revision any more. */
    static Example earlier(int revision, Event event) {
        return at(revision, event, "");
    }

    /** The same with every optional value absent. */
    static Example earlierMinimal(int revision, Event event) {
        return at(revision, event, ".minimal");
    }

    private static Example at(int revision, Event event, String variant) {
        String type = Event.CODEC.typeOf(event).name();
        return new Example(event, revision, "events/%s.r%d%s.json".formatted(type, revision, variant));
    }

    static List<Example> all() {
        return Stream.of(CallExamples.ALL, ApplicationExamples.ALL, GrantExamples.ALL, IndicatorExamples.ALL)
                .flatMap(List::stream)
                .toList();
    }

    static List<Example> current() {
        return all().stream()
                .filter(it -> it.revision() == it.type().revision())
                .toList();
    }

    EventType<Event> type() {
        return Event.CODEC.typeOf(event);
    }

    boolean isMinimal() {
        return file.endsWith(".minimal.json");
    }

    /** The event's JSON as approved. */
    byte[] pinned() {
        return pinned(file);
    }

    static boolean isPinned(String file) {
        return Example.class.getResource("/" + file) != null;
    }

    /** An approved file without its final newline. */
    static byte[] pinned(String file) {
        try (InputStream in = Example.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new AssertionError(file + " is missing");
            }
            byte[] bytes = in.readAllBytes();
            if (bytes[bytes.length - 1] != '\n') {
                throw new AssertionError(file + " must end with a newline");
            }
            return Arrays.copyOf(bytes, bytes.length - 1);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return file;
    }
}
