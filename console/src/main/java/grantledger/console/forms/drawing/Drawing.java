package grantledger.console.forms.drawing;

import grantledger.console.forms.input.Input;
import grantledger.console.forms.known.Known;
import grantledger.console.forms.known.Option;
import grantledger.console.forms.shapes.Field;
import grantledger.console.forms.shapes.Shape;
import grantledger.console.words.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws the fields of a command, with what stands in them. */
final class Drawing {
    private static final int FEW = 4;

    /** What one page can show; longer lists are sent as a file or by a program. */
    private static final int MOST_ROWS = 320;

    private final Labels labels;
    private final ChoiceWords offers;
    private final Input input;
    private final Known known;
    private final Map<String, Message> errors;
    private final Focus focus;
    private final Map<String, String> drawn = new LinkedHashMap<>();

    /**
     * @param errors by path
     * @param focus the path of the row or list that the person was just at, or empty
     */
    public Drawing(Wording wording, Input input, Known known, Map<String, Message> errors, String focus) {
        this.labels = new Labels(wording);
        this.offers = new ChoiceWords(labels);
        this.input = input;
        this.known = known;
        this.errors = errors;
        this.focus = new Focus(focus);
    }

    public List<DrawnField> fields(Shape.Group command) {
        return fields(command, "");
    }

    /** The labels of what was drawn, by path. */
    public Map<String, String> labels() {
        return drawn;
    }

    private List<DrawnField> fields(Shape.Group group, String path) {
        return group.fields().stream()
                .map(field -> field(group.name(), field, path.isEmpty() ? field.name() : path + "." + field.name()))
                .toList();
    }

    private DrawnField field(String group, Field field, String path) {
        if (isSettled(path) && !(field.shape() instanceof Shape.Rows)) {
            return new DrawnField.Hidden(path, input.text(path));
        }
        var head = head(path, labels.field(group, field.name()), labels.hint(group, field.name()), !field.required());
        return switch (field.shape()) {
            case Shape.Group inner -> new DrawnField.Box(head, fields(inner, path));
            case Shape.Rows rows -> rows(field, rows, head);
            case Shape.Choices choices ->
                new DrawnField.Checks(head, offers.values(group, field.name(), choices.values()), input.all(path));
            case Shape.Choice choice -> choice(head, offers.values(group, field.name(), choice.values()));
            default -> scalar(field.name(), field.shape(), head);
        };
    }

    private boolean isSettled(String path) {
        var pattern = Known.pattern(path);
        return known.settled().contains(pattern)
                || (known.matter().isPresent() && pattern.endsWith("Id") && isSubject(pattern));
    }

    private boolean isSubject(String path) {
        return known.matter()
                .map(it -> it.id().equals(input.text(path).strip()))
                .orElse(false);
    }

    private DrawnField.Head head(String path, String label, String hint, boolean optional) {
        drawn.put(path, label);
        return new DrawnField.Head(path, label, hint, errors.getOrDefault(path, Message.NONE), optional);
    }

    private DrawnField scalar(String name, Shape shape, DrawnField.Head head) {
        var options = known.optionsOf(head.path());
        if (!options.isEmpty()) {
            return choice(head, options);
        }
        return switch (shape) {
            case Shape.Truth _ -> radios(head, offers.truths());
            case Shape.Turn _ -> choice(head, offers.turns(name));
            case Shape.Prose _ -> new DrawnField.Area(head, input.text(head.path()), focus.isAt(head.path()));
            case Shape.Whole _, Shape.Kronor _ -> entry(head, "text", "numeric");
            case Shape.Decimal _ -> entry(head, "text", "decimal");
            case Shape.Day _ -> entry(head, isDay(head) ? "date" : "text", null);
            case Shape.Time _ -> entry(head, isTime(head) ? "datetime-local" : "text", null);
            default -> entry(head, "text", null);
        };
    }

    private DrawnField entry(DrawnField.Head head, String type, String mode) {
        return new DrawnField.Entry(
                head, input.text(head.path()), type, mode, known.suggestionsFor(head.path()), focus.isAt(head.path()));
    }

    /** A browser's own field shows nothing of what is no day; what people wrote is never lost. */
    private boolean isDay(DrawnField.Head head) {
        return input.text(head.path()).matches("|\\d{4}-\\d{2}-\\d{2}");
    }

    private boolean isTime(DrawnField.Head head) {
        return input.text(head.path()).matches("|\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?");
    }

    private DrawnField choice(DrawnField.Head head, List<Option> options) {
        var value = input.text(head.path());
        var all = ChoiceWords.with(value, options);
        // Of few as of many, what stands in a row stands on one line.
        return all.size() <= FEW && head.path().indexOf('[') < 0
                ? radios(head, all)
                : new DrawnField.Pick(head, all, value, offers.none(head), focus.isAt(head.path()));
    }

    private DrawnField radios(DrawnField.Head head, List<Option> options) {
        return new DrawnField.Radios(head, offers.orNone(head, options), input.text(head.path()));
    }

    private DrawnField rows(Field field, Shape.Rows rows, DrawnField.Head head) {
        boolean settled = isSettled(head.path());
        int most = Math.min(rows.most(), MOST_ROWS);
        int there = input.rows(head.path(), most);
        int shown = there == 0 && field.required() && !settled ? 1 : there;
        var all = IntStream.range(0, shown)
                .mapToObj(row -> row(field.name(), rows.element(), head.path() + "[" + row + "]", row, settled))
                .toList();
        var adds = settled || shown >= most ? "" : labels.adds(field.name());
        return new DrawnField.Rows(head, all, adds, focus.isOn(head.path()));
    }

    private DrawnField.Row row(String list, Shape element, String path, int number, boolean settled) {
        var name = known.rows().get(path);
        var head = head(
                path,
                name == null ? labels.row(list, number + 1) : name.value(),
                name == null ? "" : name.label(),
                false);
        var fields = element instanceof Shape.Group group ? fields(group, path) : List.of(scalar(list, element, head));
        return new DrawnField.Row(head, fields, !settled);
    }
}
