package grantledger.console.forms.known;

import grantledger.console.forms.input.Input;
import grantledger.console.forms.input.Rows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What is known of what a form is about.
 *
 * @param body of the command, as far as it can be told
 * @param options by the field's path, {@code scores[2].points}, or without the numbers of rows, {@code reports.report}
 * @param suggestions what a field often says, where it may say anything, by the same path
 * @param rows the names of rows that are the same for everybody, by their path: {@code scores[2]}
 * @param settled lists whose rows are neither added nor removed, and fields that are not to be changed
 * @param wasRead whether it could be read at all
 */
public record Known(
        Optional<Matter> matter,
        JsonNode body,
        Map<String, List<Option>> options,
        Map<String, List<Option>> suggestions,
        Map<String, Option> rows,
        Set<String> settled,
        List<Fact> facts,
        boolean wasRead) {

    /** What a field may say; empty where nothing is known of it. */
    public List<Option> optionsOf(String path) {
        return options.getOrDefault(path, options.getOrDefault(pattern(path), List.of()));
    }

    public List<Option> suggestionsFor(String path) {
        return suggestions.getOrDefault(pattern(path), List.of());
    }

    /** Without the numbers of rows. */
    public static String pattern(String path) {
        return path.replaceAll("\\[\\d+]", "");
    }

    /** Without the cost lines that were offered and not filled in. */
    public Input withoutUnused(Input input) {
        var offered = suggestionsFor("spent.item");
        var left = input;
        for (int row = input.rows("spent", 100) - 1; row >= 0; row--) {
            var here = "spent[" + row + "]";
            var item = input.text(here + ".item");
            if (input.text(here + ".amountSek").isBlank()
                    && offered.stream().anyMatch(option -> option.value().equals(item))) {
                left = Rows.removed(left, here);
            }
        }
        return left;
    }
}
