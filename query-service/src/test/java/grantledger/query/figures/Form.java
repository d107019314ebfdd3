package grantledger.query.figures;

import static grantledger.query.fixtures.Shared.SERVICE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/** A form in which lists are read: its rows, each by the names of its fields, dotted where one is in another. */
enum Form {
    JSON {
        @Override
        List<Map<String, String>> rows(String list) {
            return SERVICE.get(list)
                    .ok()
                    .at("/rows")
                    .valueStream()
                    .map(row -> {
                        Map<String, String> cells = new LinkedHashMap<>();
                        flatten("", row, cells);
                        return cells;
                    })
                    .toList();
        }
    },
    CSV {
        @Override
        List<Map<String, String>> rows(String list) {
            String text =
                    SERVICE.get(list).header("Accept", "text/csv").answer().body();
            try (CSVParser parser = CSVParser.parse(
                    text, CSVFormat.RFC4180.builder().setHeader().get())) {
                return parser.stream().map(CSVRecord::toMap).toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    };

    /** @param list its path */
    abstract List<Map<String, String>> rows(String list);

    private static void flatten(String prefix, JsonNode node, Map<String, String> cells) {
        node.properties().forEach(field -> {
            String name = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, cells);
            } else {
                cells.put(name, value.isNull() || value.isArray() ? "" : value.asString());
            }
        });
    }
}
