package grantledger.query.answering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The columns of a table, and the cells of a row, found in one walk through the row's JSON. */
final class Columns {

    /** By a field's name: an {@link Integer} where it is a column, more fields where columns are in it. */
    private static final class Fields extends HashMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }

    /** A row may be longer than what the services read from outside. */
    private static final JsonFactory OF_ANY_LENGTH = new JsonFactory();

    private final List<Column> columns;
    private final Fields fields = new Fields();

    Columns(Class<?> row) {
        columns = Column.of(row);
        for (int column = 0; column < columns.size(); column++) {
            add(columns.get(column).path(), column);
        }
    }

    Object[] names() {
        return columns.stream().map(Column::name).toArray();
    }

    Object[] cells(byte[] row) {
        Object[] cells = new Object[columns.size()];
        try (JsonParser json = OF_ANY_LENGTH.createParser(ObjectReadContext.empty(), row)) {
            json.nextToken();
            read(json, row, fields, cells);
        }
        return cells;
    }

    private void add(List<String> path, int column) {
        Fields parent = fields;
        for (String field : path.subList(0, path.size() - 1)) {
            parent = (Fields) parent.computeIfAbsent(field, _ -> new Fields());
        }
        parent.put(path.getLast(), column);
    }

    private void read(JsonParser json, byte[] row, Map<String, Object> known, Object... cells) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Object found = known.get(json.currentName());
            json.nextToken();
            if (found instanceof Integer column) {
                cells[column] = columns.get(column).cell(json, row);
            } else if (found instanceof Fields within && json.currentToken() == JsonToken.START_OBJECT) {
                read(json, row, within, cells);
            } else {
                json.skipChildren();
            }
        }
    }
}
