package grantledger.query.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/report-schema.md}: the tables as they are in the database, and the questions that it answers. */
final class ReportDocument {

    private static final Path FILE = Path.of("../docs/report-schema.md");
    private static final Pattern TABLES =
            Pattern.compile("(?s)<!-- the tables, as the database has them -->\n(.*?)\n<!-- end of the tables -->");
    private static final Pattern QUESTION = Pattern.compile("(?ms)^### \\d\\. (.+?)$.*?^```sql\n(.*?)^```");

    private static final String COLUMNS = """
        select c.relname as of_table, obj_description(c.oid, 'pg_class') as meaning,
               a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
               col_description(c.oid, a.attnum) as told
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
        where c.relnamespace = 'report'::regnamespace and c.relkind in ('r', 'v', 'm')
        order by c.relkind desc, c.oid, a.attnum
        """;

    private ReportDocument() {}

    static String tables() {
        Matcher found = TABLES.matcher(text());
        return found.find() ? found.group(1).strip() : "";
    }

    /** By title, in order. */
    static Map<String, String> questions() {
        return QUESTION.matcher(text())
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2), (a, _) -> a, LinkedHashMap::new));
    }

    /** How the tables of the database would be written. */
    static String tablesOfTheDatabase() {
        Map<String, List<Map<String, String>>> tables = Sql.rows(COLUMNS).stream()
                .collect(Collectors.groupingBy(
                        column -> column.get("of_table"), LinkedHashMap::new, Collectors.toList()));
        return tables.entrySet().stream()
                .map(table -> "### %s%n%n%s%n%n| column | type | meaning |%n|---|---|---|%n%s"
                        .formatted(
                                table.getKey(),
                                table.getValue().getFirst().get("meaning"),
                                table.getValue().stream()
                                        .map(ReportDocument::line)
                                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n\n"));
    }

    private static String line(Map<String, String> column) {
        return "| `%s` | %s | %s |".formatted(column.get("name"), column.get("type"), column.get("told"));
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
