package grantledger.benchmark.running;

import grantledger.access.roles.Role;
import grantledger.benchmark.material.Who;
import grantledger.embedded.EmbeddedKafka;
import grantledger.embedded.FreePort;
import grantledger.standalone.identity.Bearer;
import grantledger.standalone.identity.LocalIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A system of its own: three new databases, a Kafka broker, an issuer of tokens, and the services when they are asked for. */
public final class Pipeline implements AutoCloseable {

    /** Heaps within which everything has to be reached. */
    public static final String COMMAND_HEAP = "512m";

    public static final String QUERY_HEAP = "768m";

    public static final String CONSOLE_HEAP = "256m";

    private static final String BEHIND = """
        select (select position from log_head)
               - least(
                   (select position from relay_place order by epoch desc, seq desc limit 1),
                   (select position from reaction_place order by epoch desc, seq desc limit 1))
        """;

    private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
    private final Path home;
    private final Path directory;
    private final Database log;
    private final Database views;
    private final Database keys;
    private final LocalIdentity identity;
    private final String kafka;

    /** @param home the project's folder, where the services' jars lie */
    public Pipeline(Site site, String name, Path home) {
        this.home = home;
        this.directory = site.directory(name);
        site.holds(this);
        this.log = site.database(name + "_log");
        this.views = site.database(name + "_views");
        this.keys = site.database(name + "_keys");
        EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"), 0);
        parts.push(broker);
        this.kafka = broker.bootstrapServers();
        this.identity = LocalIdentity.in(directory.resolve("issuer"));
        identity.moveTo(FreePort.find());
        parts.push(identity.serve());
    }

    /** Waits until relay and reactions have come to the end of the log. */
    public void settle() throws SQLException, InterruptedException {
        while (Long.parseLong(log.ask(BEHIND)) > 0) {
            Thread.sleep(100);
        }
    }

    public Database log() {
        return log;
    }

    public String kafka() {
        return kafka;
    }

    public String token(Who who) {
        return token(who.person(), who.role());
    }

    public String adminToken() {
        return token("ada.admin", Role.ADMIN);
    }

    /** Whoever sends thousands of commands a second is a machine, and its token says so. */
    private String token(String person, Role role) {
        return identity.tokens().of(new Bearer(Set.of(role, Role.IMPORTER), person, null), Instant.now());
    }

    public ServiceProcess startCommandService() throws IOException, InterruptedException {
        int port = FreePort.find();
        return start(
                "command-service",
                COMMAND_HEAP,
                port,
                Map.of(
                        "GRANTLEDGER_COMMAND_PORT",
                        String.valueOf(port),
                        "GRANTLEDGER_LOG_URL",
                        log.url(),
                        "GRANTLEDGER_LOG_USER",
                        Database.SERVICE,
                        "GRANTLEDGER_LOG_PASSWORD",
                        log.password(),
                        "GRANTLEDGER_LOG_OWNER",
                        Database.OWNER,
                        "GRANTLEDGER_LOG_OWNER_PASSWORD",
                        log.password()));
    }

    public ServiceProcess startQueryService() throws IOException, InterruptedException {
        int port = FreePort.find();
        return start(
                "query-service",
                QUERY_HEAP,
                port,
                Map.of(
                        "GRANTLEDGER_QUERY_PORT",
                        String.valueOf(port),
                        "GRANTLEDGER_VIEWS_URL",
                        views.url(),
                        "GRANTLEDGER_VIEWS_USER",
                        Database.OWNER,
                        "GRANTLEDGER_VIEWS_PASSWORD",
                        views.password()));
    }

    /** In the heap that it has on one machine. */
    public ServiceProcess startConsole(ServiceProcess command, ServiceProcess query)
            throws IOException, InterruptedException {
        int port = FreePort.find();
        return start(
                "console",
                CONSOLE_HEAP,
                port,
                Map.of(
                        "GRANTLEDGER_CONSOLE_PORT",
                        String.valueOf(port),
                        "GRANTLEDGER_COMMAND_URL",
                        command.url(),
                        "GRANTLEDGER_QUERY_URL",
                        query.url()));
    }

    private ServiceProcess start(String service, String heap, int port, Map<String, String> own)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(own);
        environment.put("GRANTLEDGER_KEYS_URL", keys.url());
        environment.put("GRANTLEDGER_KEYS_USER", Database.OWNER);
        environment.put("GRANTLEDGER_KEYS_PASSWORD", keys.password());
        environment.put("GRANTLEDGER_KAFKA", kafka);
        environment.put("GRANTLEDGER_ISSUER", identity.issuer());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        // The material's applicants apply for made-up organisations, each for many.
        environment.put("GRANTLEDGER_APPLICANTS_WITHOUT_ORGANISATION", "allowed");
        // A service that waits for its turn gives connections back; it still has as many as always when it needs them.
        environment.put("SPRING_DATASOURCE_HIKARI_MINIMUMIDLE", "1");
        environment.put("SPRING_DATASOURCE_HIKARI_IDLETIMEOUT", "10000");
        Path jar = home.resolve(service).resolve("target").resolve(service + ".jar");
        ServiceProcess started =
                ServiceProcess.start(jar, heap, port, environment, directory.resolve(service + ".log"));
        parts.push(started);
        return started;
    }

    @Override
    public void close() {
        for (AutoCloseable part = parts.poll(); part != null; part = parts.poll()) {
            try {
                part.close();
            } catch (Exception failure) {
                System.err.println("Did not stop as it should: " + failure);
            }
        }
    }
}
