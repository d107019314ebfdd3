package grantledger.console.forms.drawing;

import grantledger.console.forms.known.Option;
import java.util.List;

/** A field as it is drawn. */
public sealed interface DrawnField {

    /**
     * What every field has.
     *
     * @param path its name in the form, as the API names it
     * @param hint may be empty
     */
    record Head(String path, String label, String hint, Message error, boolean optional) {
        public String id() {
            return idOf(path);
        }

        public boolean isWrong() {
            return !error.isEmpty();
        }

        /** Of hint and error, for those who hear the page; null where there is neither. */
        public String describedBy() {
            var ids = (hint.isEmpty() ? "" : id() + "-hint ") + (isWrong() ? id() + "-error" : "");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    static String idOf(String path) {
        return "f-" + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    /** Sent back as it came. */
    record Hidden(String path, String value) implements DrawnField {}

    /**
     * One line.
     *
     * @param type of the HTML input
     * @param mode what keyboard a telephone shows, or null
     * @param suggestions what is often said
     */
    record Entry(Head head, String value, String type, String mode, List<Option> suggestions, boolean focus)
            implements DrawnField {
        public Entry {
            suggestions = List.copyOf(suggestions);
        }

        /** Of the list of suggestions, or null where there are none. */
        public String list() {
            return suggestions.isEmpty() ? null : head.id() + "-list";
        }
    }

    /** Several lines. */
    record Area(Head head, String value, boolean focus) implements DrawnField {}

    /**
     * One of many.
     *
     * @param none what it is called to choose none of them
     */
    record Pick(Head head, List<Option> options, String value, String none, boolean focus) implements DrawnField {
        public Pick {
            options = List.copyOf(options);
        }
    }

    /** One of few, all seen at once. */
    record Radios(Head head, List<Option> options, String value) implements DrawnField {
        public Radios {
            options = List.copyOf(options);
        }

        /** Yes or no: short enough for one line. */
        public boolean isTruth() {
            return options.getFirst().value().equals("true");
        }
    }

    /** Any of few. */
    record Checks(Head head, List<Option> options, List<String> values) implements DrawnField {
        public Checks {
            options = List.copyOf(options);
            values = List.copyOf(values);
        }
    }

    /** Fields that belong together. */
    record Box(Head head, List<DrawnField> fields) implements DrawnField {
        public Box {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Rows.
     *
     * @param adds what one more is called; empty where none can be added
     */
    record Rows(Head head, List<Row> rows, String adds, boolean focus) implements DrawnField {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** @param removable whether the row may go */
    record Row(Head head, List<DrawnField> fields, boolean removable) {
        public Row {
            fields = List.copyOf(fields);
        }

        /** Short fields, which stand beside each other. */
        public List<DrawnField> inLine() {
            return fields.stream().filter(Row::isShort).toList();
        }

        public List<DrawnField> beneath() {
            return fields.stream().filter(field -> !isShort(field)).toList();
        }

        private static boolean isShort(DrawnField field) {
            return field instanceof Entry || field instanceof Pick;
        }

        /** Whether all that is seen of it stands on one line. */
        public boolean isOneLine() {
            return fields.stream().allMatch(field -> isShort(field) || field instanceof Hidden);
        }

        /** Whether the row is one field and nothing more. */
        public boolean isBare() {
            return fields.size() == 1
                    && switch (fields.getFirst()) {
                        case Entry entry -> entry.head().equals(head);
                        case Area area -> area.head().equals(head);
                        default -> false;
                    };
        }
    }
}
