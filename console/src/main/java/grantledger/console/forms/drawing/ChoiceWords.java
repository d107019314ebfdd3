package grantledger.console.forms.drawing;

import grantledger.console.forms.known.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What fields may say where there is a choice, in words. */
final class ChoiceWords {
    private static final int MOST_TURNS = 12;

    private final Labels labels;

    ChoiceWords(Labels labels) {
        this.labels = labels;
    }

    List<Option> truths() {
        return List.of(new Option("true", labels.text("forms.yes")), new Option("false", labels.text("forms.no")));
    }

    List<Option> turns(String name) {
        var turns = new ArrayList<Option>();
        turns.add(new Option("true", labels.text("forms.value." + name + ".true")));
        IntStream.rangeClosed(1, MOST_TURNS)
                .forEach(turn -> turns.add(
                        new Option(String.valueOf(turn), labels.text("forms.value." + name + ".number", turn))));
        return turns;
    }

    List<Option> values(String group, String field, List<String> values) {
        return values.stream()
                .map(value -> new Option(value, labels.value(group, field, value)))
                .toList();
    }

    /** What people wrote is never lost, also where it is none of what may be said. */
    static List<Option> with(String value, List<Option> options) {
        return options.stream().anyMatch(option -> option.value().equals(value)) || value.isBlank()
                ? options
                : Stream.concat(options.stream(), Stream.of(new Option(value, value)))
                        .toList();
    }

    /** With a way to say nothing, where nothing need be said. */
    List<Option> orNone(DrawnField.Head head, List<Option> options) {
        return head.optional()
                ? Stream.concat(options.stream(), Stream.of(new Option("", none(head))))
                        .toList()
                : options;
    }

    /** What it means to choose none. */
    String none(DrawnField.Head head) {
        return head.optional() ? labels.unsaid(lastOf(head.path())) : labels.text("forms.choose");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
