package grantledger.standalone.running;

import grantledger.embedded.EmbeddedPostgres;

/** The three databases and who may enter them. Passwords are made once and kept in the data directory. */
public final class Stores {
    public static final String LOG = "grantledger_log";
    public static final String VIEWS = "grantledger_views";
    /** Of the keys that contact persons are sealed with. */
    public static final String KEYS = "grantledger_keys";
    /** Owns the log's tables; only migrations run as it. */
    public static final String LOG_OWNER = "grantledger_log_owner";

    static final String LOG_USER = "grantledger_command";
    static final String VIEWS_USER = "grantledger_query";
    static final String KEYS_USER = "grantledger_keys";
    static final String KEYS_READER = "grantledger_keys_reader";
    /** Reads schema {@code report} of the views' database; for SQL tools. */
    static final String REPORT_USER = "grantledger_report";

    private final EmbeddedPostgres postgres;
    private final DataDirectory data;

    private Stores(EmbeddedPostgres postgres, DataDirectory data) {
        this.postgres = postgres;
        this.data = data;
    }

    static Stores in(EmbeddedPostgres postgres, DataDirectory data) {
        var stores = new Stores(postgres, data);
        for (var role : new String[] {LOG_OWNER, LOG_USER, VIEWS_USER, KEYS_USER, KEYS_READER}) {
            postgres.ensureRole(role, stores.password(role));
        }
        postgres.ensureDatabase(LOG, LOG_OWNER);
        postgres.ensureDatabase(VIEWS, VIEWS_USER);
        postgres.ensureDatabase(KEYS, KEYS_USER);
        postgres.admitOnly(LOG, LOG_USER);
        postgres.admitOnly(KEYS, KEYS_READER);
        postgres.ensureReader(REPORT_USER, stores.password(REPORT_USER), VIEWS);
        return stores;
    }

    public String url(String database) {
        return postgres.jdbcUrl(database);
    }

    /** How SQL tools connect. */
    String forSqlTools() {
        return "SQL tools: %s as %s, password in %s".formatted(url(VIEWS), REPORT_USER, data.passwordFile(REPORT_USER));
    }

    public String password(String role) {
        return data.password(role);
    }
}
