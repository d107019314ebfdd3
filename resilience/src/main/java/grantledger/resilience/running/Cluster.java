package grantledger.resilience.running;

import grantledger.embedded.FreePort;
import grantledger.format.keys.KeyDirectory;
import grantledger.format.notes.VerifierKey;
import grantledger.resilience.network.Proxy;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.identity.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One running system: two of each service, Kafka, a PostgreSQL for the log, another for the views and a third for the keys of
 * contact persons, all of them processes, and a proxy before every server but the last, which nothing strikes. Only what
 * is struck ever restarts.
 */
public final class Cluster implements AutoCloseable {
    public static final String LOG = "grantledger_log";
    public static final String VIEWS = "grantledger_views";
    public static final String LOG_OWNER = "grantledger_log_owner";

    private static final String LOG_USER = "grantledger_command";
    private static final String VIEWS_USER = "grantledger_query";
    private static final String KEYS = "grantledger_keys";
    private static final String KEYS_USER = "grantledger_keys";
    private static final String PASSWORD = "faults";

    private final Path directory;
    private final Path home;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<Service> commands = new ArrayList<>();
    private final List<Service> queries = new ArrayList<>();
    private final List<Proxy> logDoors = new ArrayList<>();
    private final List<Proxy> viewsDoors = new ArrayList<>();
    private final Database views;
    private final Database keys;
    private final Broker broker;
    private final Proxy kafkaDoor;
    private final LocalIdentity identity;
    private final KeyDirectory signingKeys;
    private Database log;

    private Cluster(Path directory, Path home) {
        this.directory = directory;
        this.home = home;
        this.log = new Database("PostgreSQL (log)", directory.resolve("log"), FreePort.find());
        this.views = new Database("PostgreSQL (views)", directory.resolve("views"), FreePort.find());
        this.keys = new Database("PostgreSQL (keys)", directory.resolve("keys"), FreePort.find());
        int kafkaPort = FreePort.find();
        this.kafkaDoor = Proxy.to(kafkaPort);
        this.broker = Broker.behind(kafkaDoor.port(), directory.resolve("kafka"), kafkaPort, directory);
        this.identity = LocalIdentity.in(directory.resolve("issuer"));
        identity.moveTo(FreePort.find());
        this.signingKeys = new KeyDirectory(directory.resolve("signing-keys"));
        signingKeys.make("localhost/grantledger/faults", Instant.now());
    }

    /**
     * Returns when all of it serves.
     *
     * @param home     the project's folder, where the services' jars lie
     * @param commands how many command-services
     * @param queries  how many query-services
     */
    public static Cluster start(Path parent, Path home, int commands, int queries) {
        try {
            var cluster = new Cluster(Files.createTempDirectory(Files.createDirectories(parent), "cluster-"), home);
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "end the cluster"));
            cluster.begin(commands, queries);
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(int howManyCommands, int howManyQueries) {
        broker.launch();
        parts.push(broker::kill);
        parts.push(identity.serve());
        startDatabases();
        for (int number = 1; number <= howManyCommands; number++) {
            commands.add(launched(command("command-service-" + number)));
        }
        for (int number = 1; number <= howManyQueries; number++) {
            queries.add(launched(query("query-service-" + number)));
        }
        broker.awaitServing();
        Stream.concat(commands.stream(), queries.stream()).forEach(Service::awaitReady);
    }

    private void startDatabases() {
        parts.push(() -> log.stop());
        parts.push(views::stop);
        parts.push(keys::stop);
        log.start();
        views.start();
        keys.start();
        for (var role : List.of(LOG_OWNER, LOG_USER)) {
            log.server().ensureRole(role, PASSWORD);
        }
        log.asAdministrator("grant pg_read_all_stats to " + LOG_USER); // to see how far standbys are
        log.server().ensureDatabase(LOG, LOG_OWNER);
        views.server().ensureRole(VIEWS_USER, PASSWORD);
        views.server().ensureDatabase(VIEWS, VIEWS_USER);
        keys.server().ensureRole(KEYS_USER, PASSWORD);
        keys.server().ensureDatabase(KEYS, KEYS_USER);
    }

    /** What query-services verify by; written anew, with keys that have been made since. */
    public Path verifiers() {
        try {
            return Files.write(
                    directory.resolve("verifier-keys"),
                    signingKeys.verifiers().stream().map(VerifierKey::text).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Service launched(Service service) {
        service.launch();
        parts.push(service::kill);
        return service;
    }

    private Service command(String name) {
        int port = FreePort.find();
        return service(
                name,
                "command-service",
                port,
                Map.of(
                        "GRANTLEDGER_COMMAND_PORT",
                        String.valueOf(port),
                        "GRANTLEDGER_LOG_URL",
                        url(door(logDoors, log), LOG),
                        "GRANTLEDGER_LOG_USER",
                        LOG_USER,
                        "GRANTLEDGER_LOG_PASSWORD",
                        PASSWORD,
                        "GRANTLEDGER_LOG_OWNER",
                        LOG_OWNER,
                        "GRANTLEDGER_LOG_OWNER_PASSWORD",
                        PASSWORD,
                        "GRANTLEDGER_SIGNING_KEYS",
                        signingKeys.path().toString(),
                        "GRANTLEDGER_PARTITIONS",
                        "4"));
    }

    private Service query(String name) {
        int port = FreePort.find();
        return service(
                name,
                "query-service",
                port,
                Map.of(
                        "GRANTLEDGER_QUERY_PORT",
                        String.valueOf(port),
                        "GRANTLEDGER_VERIFIER_KEYS",
                        verifiers().toString(),
                        "GRANTLEDGER_VIEWS_URL",
                        url(door(viewsDoors, views), VIEWS),
                        "GRANTLEDGER_VIEWS_USER",
                        VIEWS_USER,
                        "GRANTLEDGER_VIEWS_PASSWORD",
                        PASSWORD));
    }

    private static String url(Proxy door, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(door.port(), database);
    }

    private static Proxy door(List<Proxy> doors, Database database) {
        doors.add(Proxy.to(database.port()));
        return doors.getLast();
    }

    private Service service(String name, String artifact, int port, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("GRANTLEDGER_KEYS_URL", keys.server().jdbcUrl(KEYS));
        environment.put("GRANTLEDGER_KEYS_USER", KEYS_USER);
        environment.put("GRANTLEDGER_KEYS_PASSWORD", PASSWORD);
        environment.put("GRANTLEDGER_KAFKA", "127.0.0.1:" + kafkaDoor.port());
        environment.put("GRANTLEDGER_ISSUER", identity.issuer());
        environment.put("GRANTLEDGER_AUDIENCE", Tokens.AUDIENCE);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        var jar = home.resolve(artifact).resolve("target").resolve(artifact + ".jar");
        return Service.of(name, jar, port, environment, directory);
    }

    public List<Service> commands() {
        return commands;
    }

    public List<Service> queries() {
        return queries;
    }

    public Stream<Service> services() {
        return Stream.concat(commands.stream(), queries.stream());
    }

    /** The server that holds the log now. */
    public Database log() {
        return log;
    }

    public Database views() {
        return views;
    }

    /** Whether the keys of this application's contact persons are there. */
    public boolean holdsKeysOf(String application) throws SQLException {
        try (var connection = keys.to(KEYS);
                var statement = connection.prepareStatement("select from contact_key where application_id = ?::uuid")) {
            statement.setString(1, application);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    public Victim kafka() {
        return broker;
    }

    public Tokens tokens() {
        return identity.tokens();
    }

    /** Between the command-service of this number, from 0, and the log. */
    public Proxy toLog(int instance) {
        return logDoors.get(instance);
    }

    /** Between the query-service of this number, from 0, and the views. */
    public Proxy toViews(int instance) {
        return viewsDoors.get(instance);
    }

    public Proxy toKafka() {
        return kafkaDoor;
    }

    public String kafkaServers() {
        return "127.0.0.1:" + kafkaDoor.port();
    }

    /** A standby of the log's server. */
    public Standby standby() {
        var standby = Standby.of(log, directory);
        parts.push(standby);
        return standby;
    }

    /** The log's server dies for good, and the standby takes its place. */
    public void failOver(Standby standby) {
        log.kill();
        log = standby.promoted();
        logDoors.forEach(door -> door.lead(log.port()));
    }

    /** The log's server keeps its WAL from now on; it is started anew for that. */
    public Backups backUpLog() throws IOException {
        var backups = new Backups(home.resolve("deploy/backup"), log.directory().resolve("backups"));
        backups.of(log);
        log.stop();
        log.start();
        return backups;
    }

    /** Everything is stopped, the log's server as if its machine had died; it comes back as it was at that moment. */
    public void restoreLog(Backups backups, String... moment) throws IOException {
        services().forEach(Service::kill);
        log.kill();
        log = backups.restored(log, directory, moment);
        logDoors.forEach(door -> door.lead(log.port()));
        services().forEach(Service::launch);
        services().forEach(Service::awaitReady);
    }

    /** The log's server goes on with its files in another folder. */
    public void moveLog(Path folder) throws IOException {
        log.kill();
        Trees.copy(log.directory(), folder.resolve("log"));
        log.liesIn(folder.resolve("log"));
        log.revive();
    }

    /** Kafka comes back with nothing. */
    public void loseKafka() throws IOException {
        broker.kill();
        Trees.delete(directory.resolve("kafka"));
        broker.revive();
    }

    /** Everything runs and every way is open; returns when all of it serves. */
    public void mend() {
        Stream.of(logDoors.stream(), viewsDoors.stream(), Stream.of(kafkaDoor))
                .flatMap(doors -> doors)
                .forEach(Proxy::heal);
        Stream.<Victim>of(log, views, broker).forEach(Cluster::reviveIfDead);
        services().forEach(Cluster::reviveIfDead);
        services().forEach(Service::awaitReady);
    }

    private static void reviveIfDead(Victim victim) {
        if (!victim.isAlive()) {
            victim.revive();
        }
    }

    public Path directory() {
        return directory;
    }

    /** What is to be done when everything has ended. */
    public void afterwards(AutoCloseable last) {
        parts.addLast(last);
    }

    /** Ends it and removes what it kept; one that is not sound is better left for a look at it. */
    public void discard() {
        close();
        try {
            Trees.delete(directory);
        } catch (IOException e) {
            System.err.println(directory + " could not be removed: " + e);
        }
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("Did not end as it should: " + e);
            }
        }
    }
}
