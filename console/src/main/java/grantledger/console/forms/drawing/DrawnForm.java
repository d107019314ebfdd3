package grantledger.console.forms.drawing;

import grantledger.console.forms.input.Sum;
import grantledger.console.forms.known.Known;
import grantledger.console.forms.known.Matter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form, ready to be shown.
 *
 * @param previewFirst whether it is looked at before it can be sent
 */
public record DrawnForm(
        String command,
        String title,
        String what,
        List<DrawnField> fields,
        Controls controls,
        Known known,
        Result result,
        boolean previewFirst) {
    public DrawnForm {
        fields = List.copyOf(fields);
    }

    /**
     * What a form carries that nobody sees.
     *
     * @param key of idempotency: the same as long as it is the same form
     * @param version of what it is about, 0 where that is not known
     * @param position of its last event
     * @param returnTo a page of the console
     * @param had lists that had rows
     */
    public record Controls(String key, long version, long position, String returnTo, List<String> had) {}

    /** What became of what was sent last. */
    public sealed interface Result {

        /** Nothing has been sent. */
        record None() implements Result {}

        /** @param sentences what would be recorded, in order */
        record Previewed(List<String> sentences) implements Result {}

        /**
         * Not recorded, or not known to be.
         *
         * @param rule the sentence of the rule that is broken, or of the kind of refusal
         * @param detail what was the matter this time
         * @param advice what to do about it, or empty
         * @param faults each with the field that it is at
         */
        record Refusal(
                int status, Message rule, Message detail, String advice, List<Fault> faults, Optional<Difference> stale)
                implements Result {
            public Refusal {
                faults = List.copyOf(faults);
            }
        }
    }

    /** @param anchor of the field, empty where it is at none */
    public record Fault(String anchor, String label, Message message) {}

    /** What changed since the form was drawn. */
    public record Difference(long seen, long now, List<Changed> changed, List<Happened> happened) {
        public Difference {
            changed = List.copyOf(changed);
            happened = List.copyOf(happened);
        }
    }

    public record Changed(String label, String then, String now) {}

    public record Happened(String sentence, String who, String when) {}

    /** What the button in front does, which is also what the Enter key does. */
    public String first() {
        return previewFirst && !(result instanceof Result.Previewed) ? "preview" : "send";
    }

    public boolean isSendable() {
        return !previewFirst || !(result instanceof Result.None);
    }

    /** Whether it was drawn again because somebody else was quicker. */
    public boolean isStale() {
        return result instanceof Result.Refusal refusal && refusal.stale().isPresent();
    }

    /** Without sending. */
    public String wayBack() {
        return controls.returnTo().isEmpty() ? known.matter().map(Matter::path).orElse("/") : controls.returnTo();
    }

    /** Some of its fields, for pages that put them together in their own way. */
    public List<DrawnField> fields(String... paths) {
        var wanted = List.of(paths);
        return fields.stream().filter(field -> wanted.contains(pathOf(field))).toList();
    }

    /** All but these. */
    public List<DrawnField> fieldsBut(String... paths) {
        var others = List.of(paths);
        return fields.stream().filter(field -> !others.contains(pathOf(field))).toList();
    }

    public List<DrawnField.Row> rows(String path) {
        return fields(path).stream()
                .flatMap(field -> field instanceof DrawnField.Rows rows ? rows.rows().stream() : Stream.empty())
                .toList();
    }

    /** What stands in the amounts of a list's rows, together; 0 while one of them is no sum. */
    public long sum(String path) {
        return Sum.of(rows(path).stream()
                .flatMap(row -> row.fields().stream())
                .flatMap(field -> field instanceof DrawnField.Entry entry
                                && entry.head().path().endsWith("Sek")
                        ? Stream.of(entry.value())
                        : Stream.empty())
                .toList());
    }

    private static String pathOf(DrawnField field) {
        return switch (field) {
            case DrawnField.Hidden it -> it.path();
            case DrawnField.Entry it -> it.head().path();
            case DrawnField.Area it -> it.head().path();
            case DrawnField.Pick it -> it.head().path();
            case DrawnField.Radios it -> it.head().path();
            case DrawnField.Checks it -> it.head().path();
            case DrawnField.Box it -> it.head().path();
            case DrawnField.Rows it -> it.head().path();
        };
    }
}
