package grantledger.query.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Compares what another form of a list has with its JSON, by nothing but the names of the columns. */
final class SameRows {

    /** Looked up for pages alone, and said so in the answer's description. */
    private static final Set<String> NOT_EXPORTED = Set.of("doubleFunding");

    private static final String TIME = " (Swedish time)";
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");
    private static final Pattern CUT = Pattern.compile(".*… \\[cut: \\d+ characters in all]", Pattern.DOTALL);

    private SameRows() {}

    /** A cell as the form has it: a text, number, truth, day or time, or null. */
    static void assertSame(String where, String column, JsonNode row, Object cell) {
        JsonNode value = at(row, column);
        String as = where + " " + column + " of " + shortened(row);
        if (NOT_EXPORTED.contains(column) || value.isNull()) {
            assertThat(NOT_EXPORTED.contains(column) ? null : cell).as(as).isNull();
        } else if (value.isArray() && cell instanceof BigDecimal count) {
            assertThat(count.intValueExact()).as(as).isEqualTo(value.size());
        } else if (value.isContainer()) {
            assertThat(Json.mapper().readTree((String) cell)).as(as).isEqualTo(value);
        } else if (value.isNumber()) {
            assertThat((BigDecimal) cell).as(as).isEqualByComparingTo(value.decimalValue());
        } else if (value.isBoolean()) {
            assertThat(cell).as(as).isEqualTo(value.booleanValue());
        } else {
            assertSameText(as, value.stringValue(), cell);
        }
    }

    private static void assertSameText(String as, String text, Object cell) {
        switch (cell) {
            case LocalDate day -> assertThat(day).as(as).isEqualTo(LocalDate.parse(text));
            case LocalDateTime time ->
                assertThat(time)
                        .as(as)
                        .isEqualTo(LocalDateTime.ofInstant(Instant.parse(text), SWEDEN)
                                .truncatedTo(ChronoUnit.SECONDS));
            case OffsetDateTime time -> assertThat(time.toInstant()).as(as).isEqualTo(Instant.parse(text));
            case String same
            when CUT.matcher(same).matches() ->
                assertThat(text).as(as).hasSizeGreaterThan(32_767).startsWith(same.substring(0, 32_700));
            case null, default -> {
                assertThat(DAY.matcher(text).matches() || INSTANT.matcher(text).matches())
                        .as(as + " has a type: " + text)
                        .isFalse();
                assertThat(cell).as(as).isIn(text, text.replace("\r\n", "\n")); // a spreadsheet's line break
            }
        }
    }

    /** The records in a list of the rows, by the dotted name of a sheet, each after the row and the numbers it stands under. */
    static List<Under> records(List<JsonNode> rows, String sheet) {
        List<Under> found =
                rows.stream().map(row -> new Under(row, List.of(), row)).toList();
        String rest = sheet;
        while (!rest.isEmpty()) {
            String name = list(found, rest);
            rest = rest.substring(Math.min(rest.length(), name.length() + 1));
            found = within(found, name);
        }
        return found;
    }

    /**
     * @param numbers which of its list each record is that it stands under, and itself
     */
    record Under(JsonNode row, List<Integer> numbers, JsonNode record) {}

    /** The longest beginning of a dotted name that is a list in any of the records; a field's own name may be dotted, too. */
    private static String list(List<Under> records, String name) {
        for (String some = name; !some.isEmpty(); some = some.substring(0, Math.max(some.lastIndexOf('.'), 0))) {
            String tried = some;
            if (records.stream().anyMatch(one -> at(one.record, tried).isArray())) {
                return some;
            }
        }
        return name;
    }

    private static List<Under> within(List<Under> records, String name) {
        List<Under> found = new ArrayList<>();
        for (Under one : records) {
            int number = 0;
            for (JsonNode record : at(one.record, name)) {
                List<Integer> numbers = new ArrayList<>(one.numbers);
                numbers.add(++number);
                found.add(new Under(one.row, numbers, record));
            }
        }
        return found;
    }

    static JsonNode at(JsonNode record, String column) {
        JsonNode value = record.at("/" + column.replace(TIME, "").replace('.', '/'));
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }

    private static String shortened(JsonNode row) {
        String text = row.toString();
        return text.substring(0, Math.min(300, text.length()));
    }
}
