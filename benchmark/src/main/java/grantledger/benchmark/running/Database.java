package grantledger.benchmark.running;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/** One database and the two roles that may enter it, with the connection settings of command-service. */
public record Database(String url, String password) {

    public static final String OWNER = "bench_owner";
    public static final String SERVICE = "bench_service";

    private static final String BY_INDEX = "-c plan_cache_mode=force_generic_plan"
            + " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    /** As many connections as command-service has by default; stock Axon gets the same. */
    public static final int POOL = 16;

    /** Makes the tables of the event log, by the service's own migrations. */
    public Database asLog() {
        Flyway.configure()
                .dataSource(url, OWNER, password)
                .locations("classpath:grantledger/eventlog/migration")
                .placeholders(Map.of("serviceRole", SERVICE))
                .load()
                .migrate();
        return this;
    }

    /** What the log holds was dealt with: nothing is to be registered or reminded of any more. */
    public void leaveAsPast() throws SQLException {
        asOwner("""
            insert into reaction_place (position, event_id, epoch)
            select position, event_id, 0 from event order by position desc limit 1
            """, "analyze event");
    }

    public HikariDataSource pool(String role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(role);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0); // whose turn it is not keeps none: 64 clients need most of what the server allows
        config.addDataSourceProperty("prepareThreshold", 1);
        config.addDataSourceProperty("maxSendBufferSize", 65_536);
        config.addDataSourceProperty("options", BY_INDEX);
        config.addDataSourceProperty("tcpKeepAlive", true);
        return new HikariDataSource(config);
    }

    public Connection connect(String role) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", role);
        settings.setProperty("password", password);
        settings.setProperty("prepareThreshold", "1");
        settings.setProperty("options", BY_INDEX);
        return DriverManager.getConnection(url, settings);
    }

    public void asOwner(String... statements) throws SQLException {
        try (Connection connection = connect(OWNER);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public String ask(String query) throws SQLException {
        try (Connection connection = connect(OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
