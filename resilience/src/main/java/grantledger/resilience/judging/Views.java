package grantledger.resilience.judging;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import grantledger.resilience.running.Service;
import grantledger.standalone.client.Answer;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.Person;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** The views, as the services say they are and as they lie in their database. */
record Views(Cluster cluster) {
    private static final Duration REBUILT_WITHIN = Duration.ofMinutes(5);
    private static final String TABLES = "select table_name from information_schema.tables where table_schema = 'views'"
            + " and table_type = 'BASE TABLE' and table_name not like 'consumer%' and table_name <> 'generation'";

    /** How far this instance has come; -1 while it does not say. */
    long folded(Service instance) {
        var answer = get(instance);
        return answer.status() == 200 ? answer.body().path("lastFolded").asLong() : -1;
    }

    private Answer get(Service instance) {
        try {
            return client(instance).get("/api/status", token(), Map.of());
        } catch (UncheckedIOException silent) {
            return new Answer(503, JsonNodeFactory.instance.nullNode());
        }
    }

    private static ServiceClient client(Service instance) {
        return new ServiceClient(instance.url());
    }

    private String token() {
        return cluster.tokens().of(Person.ADA);
    }

    /** Where the copy of the log differs from the log. */
    List<String> differences(LogTable log) throws SQLException {
        try (var connection = connection()) {
            var history = LogTable.read(connection, "views.history");
            List<String> differences = new ArrayList<>();
            for (var row : log.rows().entrySet()) {
                if (!row.getValue().equals(history.rows().get(row.getKey()))) {
                    differences.add("the views' history differs from the log at position " + row.getKey());
                    break;
                }
            }
            if (history.head() > log.head()) {
                differences.add("the views have folded position %d of a log that ends at %d"
                        .formatted(history.head(), log.head()));
            }
            return differences;
        }
    }

    /** Folds all from position 1 into new views, and names the tables that then are not as they were. */
    List<String> differencesAfterRebuild() throws SQLException {
        var before = tables();
        var outcome = rebuilt("");
        if (!outcome.equals("DONE")) {
            return List.of("the rebuild ended as " + outcome);
        }
        var after = tables();
        return before.keySet().stream()
                .filter(table -> !before.get(table).equals(after.get(table)))
                .map(table -> "a fold from position 1 gives another " + table + ": " + after.get(table) + ", not "
                        + before.get(table))
                .toList();
    }

    /** @param query of the request, such as {@code ?behind=true}; answers how it ended */
    String rebuilt(String query) {
        var instance = cluster.queries().getFirst();
        var started =
                client(instance).post("/api/rebuild" + query, token(), JsonNodeFactory.instance.objectNode(), Map.of());
        if (started.isRefusal()) {
            return started.problem();
        }
        Patience.until(() -> !state(instance).equals("RUNNING"), REBUILT_WITHIN);
        return state(instance);
    }

    private String state(Service instance) {
        return get(instance).body().at("/rebuild/state").asString("RUNNING");
    }

    /** Each table's size and content, in a digest. */
    private Map<String, String> tables() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (var connection = connection()) {
            for (var table : names(connection)) {
                digests.put(table, digest(connection, table));
            }
        }
        return digests;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static String digest(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select count(*) || ' rows ' || coalesce(md5(string_agg(one, '' order by"
                                + " one)), '') from (select md5(t::text) as one from views." + table
                                + " as t) as rows")) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connection() throws SQLException {
        return cluster.views().to(Cluster.VIEWS);
    }
}
