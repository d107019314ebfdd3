package grantledger.command.keys;

import grantledger.embedded.SharedServers;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The store of keys as its owner sees it, who can also take it away and put it back. */
public final class KeyStore {

    /** A row of it. */
    public record Row(byte[] commitment, UUID applicationId, byte[] key) {

        String name() {
            return HexFormat.of().formatHex(commitment);
        }
    }

    private final String database;
    private final JdbcClient owner;

    private KeyStore(String url) {
        this.database = url.substring(url.lastIndexOf('/') + 1);
        this.owner = JdbcClient.create(new DriverManagerDataSource(url, "keys_owner", "keys"));
    }

    /** The one that a service with these properties uses. */
    public static KeyStore of(Map<String, Object> properties) {
        return new KeyStore(properties.get("grantledger.keys.url").toString());
    }

    public List<Row> of(UUID application) {
        return owner.sql("select commitment, application_id, key from contact_key where application_id = ?")
                .param(application)
                .query((row, _) -> new Row(row.getBytes(1), row.getObject(2, UUID.class), row.getBytes(3)))
                .list();
    }

    public long count() {
        return owner.sql("select count(*) from contact_key").query(Long.class).single();
    }

    /** As a backup of the database would. */
    void putBack(List<Row> rows, long searched) {
        rows.forEach(row -> owner.sql(
                        "insert into contact_key values (?, ?, ?, now() + interval '1 day') on conflict do nothing")
                .params(row.commitment(), row.applicationId(), row.key())
                .update());
        owner.sql("update erasure_place set position = ?").param(searched).update();
    }

    void lose() {
        owner.sql("delete from contact_key").update();
        owner.sql("update erasure_place set position = 0").update();
    }

    long searched() {
        return owner.sql("select position from erasure_place").query(Long.class).single();
    }

    /** Nobody gets in, and who is in is thrown out. */
    public void goAway() {
        admin().sql("alter database %s with allow_connections false".formatted(database))
                .update();
        admin().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(database)
                .query()
                .listOfRows();
    }

    public void comeBack() {
        admin().sql("alter database %s with allow_connections true".formatted(database))
                .update();
    }

    private static JdbcClient admin() {
        var server = SharedServers.postgres();
        return JdbcClient.create(
                new DriverManagerDataSource(server.jdbcUrl("postgres"), server.adminUser(), server.adminPassword()));
    }
}
