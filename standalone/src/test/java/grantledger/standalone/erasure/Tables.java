package grantledger.standalone.erasure;

import grantledger.standalone.running.Stores;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Every table of the three databases, read as its owner. */
record Tables(Stores stores) {

    private static final Map<String, String> OWNERS = Map.of(
            Stores.LOG, Stores.LOG_OWNER,
            Stores.VIEWS, "grantledger_query",
            Stores.KEYS, "grantledger_keys");

    private static final String ALL = """
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')\
        """;

    /** The names of all of them. */
    List<String> names() {
        return OWNERS.keySet().stream()
                .flatMap(database -> rows(database, ALL).stream().map(table -> database + " " + table))
                .toList();
    }

    /** Those with a row that has the text, as it is or in a column of bytes. */
    List<String> with(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String database : OWNERS.keySet()) {
            for (String table : rows(database, ALL)) {
                String asked = "select 1 from " + table + " t where strpos(lower(t::text), lower(?)) > 0"
                        + " or strpos(t::text, ?) > 0 limit 1";
                if (!rows(database, asked, text, hex).isEmpty()) {
                    found.add(database + " " + table);
                }
            }
        }
        return found;
    }

    /** The keys that there are. */
    List<byte[]> keys() {
        return rows(Stores.KEYS, "select encode(key, 'hex') from contact_key").stream()
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    private List<String> rows(String database, String query, String... values) {
        String owner = OWNERS.get(database);
        try (Connection connection = DriverManager.getConnection(stores.url(database), owner, stores.password(owner));
                var select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            List<String> rows = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + query, e);
        }
    }
}
