package grantledger.query.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** One walk through the JSON of a row, which finds its cells, and on the way those of the records in its lists. */
final class RowWalk {

    /** Who takes the records of lists, as they are met: those within a record before that record. */
    interface Records {

        /** @param numbers which of its list the record is, from 1, after the numbers of those it stands in */
        void take(Columns of, List<Integer> numbers, Cell... cells);
    }

    /** A row may be longer than what the services read from outside. */
    private static final JsonFactory OF_ANY_LENGTH = new JsonFactory();

    private final JsonParser json;
    private final byte[] row;
    private final Records records;
    private final List<Integer> numbers = new ArrayList<>();

    private RowWalk(JsonParser json, byte[] row, Records records) {
        this.json = json;
        this.row = row;
        this.records = records;
    }

    /** @param records null where lists are only counted */
    static Cell[] cells(byte[] row, Columns columns, Records records) {
        try (JsonParser json = OF_ANY_LENGTH.createParser(ObjectReadContext.empty(), row)) {
            json.nextToken();
            return new RowWalk(json, row, records).record(columns);
        }
    }

    private Cell[] record(Columns columns) {
        Cell[] cells = new Cell[columns.all().size()];
        Arrays.fill(cells, Cell.NOTHING);
        read(columns, columns.fields(), cells);
        return cells;
    }

    private void read(Columns columns, Columns.Fields known, Cell... cells) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Object found = known.get(json.currentName());
            json.nextToken();
            if (found instanceof Integer column) {
                cells[column] = cell(columns.all().get(column), columns.within(column));
            } else if (found instanceof Columns.Fields within && json.currentToken() == JsonToken.START_OBJECT) {
                read(columns, within, cells);
            } else {
                json.skipChildren();
            }
        }
    }

    /** Stands at the value, and afterwards at its end. */
    private Cell cell(Column column, Columns within) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> Cell.NOTHING;
            case VALUE_STRING -> text(column.kind(), json.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Cell.Truth(json.getBooleanValue());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Cell.Decimal(json.getString());
            default -> within == null ? new Cell.Text(raw()) : new Cell.Decimal(String.valueOf(count(within)));
        };
    }

    private static Cell text(Column.Kind kind, String value) {
        return switch (kind) {
            case TIME -> new Cell.Time(Instant.parse(value));
            case DAY -> new Cell.Day(LocalDate.parse(value));
            case ANY -> Cell.of(value);
            case ID, AMOUNT, WHOLE, DECIMAL, TRUTH, COUNT, TEXT -> new Cell.Text(value);
        };
    }

    private int count(Columns list) {
        int number = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (records == null || json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
            } else {
                takeRecord(list, number);
            }
        }
        return number;
    }

    private void takeRecord(Columns list, int number) {
        numbers.addLast(number);
        Cell[] cells = record(list);
        records.take(list, List.copyOf(numbers), cells);
        numbers.removeLast();
    }

    private String raw() {
        int from = Math.toIntExact(json.currentTokenLocation().getByteOffset());
        json.skipChildren();
        int to = Math.toIntExact(json.currentLocation().getByteOffset());
        return new String(row, from, to - from, UTF_8);
    }
}
