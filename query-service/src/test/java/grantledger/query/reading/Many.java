package grantledger.query.reading;

import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;

/** A service of its own whose views hold many applications, all alike, put there without folding. */
final class Many implements AutoCloseable {

    final Service service;
    final long position;
    /** The one that the relay has sent; all others are only in the views. */
    final UUID first = UUID.randomUUID();

    final String database;
    final String topic;

    private final Relay relay;

    Many(int applications, String... arguments) {
        topic = Servers.topic();
        database = Servers.database();
        relay = new Relay(topic);
        service = new Service(
                database,
                topic,
                Stream.concat(Stream.of("--logging.level.org.apache.catalina=off"), Stream.of(arguments))
                        .toArray(String[]::new));
        position = relay.send(first, Given.submitted(first, UUID.randomUUID(), Given.ALE, 1));
        service.get("/api/calls").after(position).ok();
        sql("alter table view_application disable trigger user; alter table view_grant disable trigger user");
        sql("""
            insert into view_application (id, version, position, state)
            select gen_random_uuid(), 1, n, jsonb_set(jsonb_set(jsonb_set(state, '{submission,submittedAt}',
                       to_jsonb(to_char('2021-01-01'::timestamp + n * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))),
                   '{proposal,purpose}', to_jsonb(repeat('Så här gör vi. ', 100))), '{applicationId}',
                   to_jsonb(lpad(n::text, 8, '0') || '-0000-4000-8000-000000000000'))
            from view_application, generate_series(1, %d) n
            """.formatted(applications));
    }

    /** Something happens to the first. Returns its position. */
    long happened() {
        return relay.send(first, new ApplicationWithdrawn(first, "Ändrade planer"));
    }

    /** Past the service, and past what keeps parts of views in tables of their own. */
    void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(database, Servers.ROLE, Servers.PASSWORD)) {
            connection.setSchema("views");
            connection.createStatement().execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        service.close();
        relay.close();
    }
}
