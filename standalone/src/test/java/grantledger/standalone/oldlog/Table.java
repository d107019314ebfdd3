package grantledger.standalone.oldlog;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Comma-separated values (RFC 4180) as rows of named cells, so that a new column is a new field and no more. */
record Table(List<List<String>> lines) {

    static JsonNode rows(JsonNode answer) {
        return answer.isString() && answer.asString().contains(",")
                ? of(answer.asString()).json()
                : answer;
    }

    private static Table of(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                cell.append(c);
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return new Table(lines);
    }

    private JsonNode json() {
        var rows = JsonNodeFactory.instance.arrayNode();
        lines.stream().skip(1).forEach(line -> {
            var row = rows.addObject();
            for (int i = 0; i < line.size(); i++) {
                row.put(i < lines.getFirst().size() ? lines.getFirst().get(i) : "column " + i, line.get(i));
            }
        });
        return rows;
    }
}
