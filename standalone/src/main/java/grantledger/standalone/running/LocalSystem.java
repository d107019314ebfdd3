package grantledger.standalone.running;

import grantledger.embedded.DirectoryClaim;
import grantledger.embedded.EmbeddedKafka;
import grantledger.embedded.EmbeddedPostgres;
import grantledger.embedded.FreePort;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.identity.Tokens;
import grantledger.standalone.running.Parts.Rank;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * PostgreSQL, Kafka and the issuer in and under this process, both services and the console beside it. Data is kept. When this process
 * is killed, the next start in the same data directory stops what it left.
 */
public final class LocalSystem implements AutoCloseable {
    private final Screen screen;
    private final Parts parts;
    private final DataDirectory data;
    private final LocalIdentity identity;
    private final Supervision supervision;
    private Stores stores;
    private Services services;
    private Service command;
    private Service query;
    private Service console;

    private LocalSystem(Screen screen, Parts parts, DataDirectory data) {
        this.screen = screen;
        this.parts = parts;
        this.data = data;
        this.identity = LocalIdentity.in(data.identity());
        this.supervision = new Supervision(screen, parts);
    }

    /**
     * Returns when both services and the console serve. Ctrl-C and SIGTERM stop everything from the first moment on.
     *
     * @throws CannotStart with a message for the user; nothing is left running
     */
    public static LocalSystem start(Settings settings, Screen screen) {
        var data = DataDirectory.at(settings.data());
        var system = new LocalSystem(screen, new Parts(screen), data);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
        try {
            system.startParts(settings);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void startParts(Settings settings) {
        settings.requireJars();
        if (!settings.training() && !settings.startsQuickly()) {
            screen.line("  the start has not been prepared and takes longer; ./grants prepares it when it builds");
        }
        claim();
        int orphans = Orphans.stop(data);
        if (orphans > 0) {
            screen.line("  stopped %d service(s) that an earlier run left behind".formatted(orphans));
        }
        int commandPort = port(settings.commandPort(), "command-service", "--command-port");
        int queryPort = port(settings.queryPort(), "query-service", "--query-port");
        int consolePort = port(settings.consolePort(), "console", "--console-port");
        startIssuer();
        startSideBySide(settings, commandPort, queryPort, consolePort);
    }

    private void claim() {
        try {
            parts.start("", Rank.CLAIM, () -> DirectoryClaim.of(data.root()), claimed -> claimed);
        } catch (IllegalStateException inUse) {
            throw new CannotStart(inUse.getMessage() + " with --data <dir>", inUse);
        }
    }

    private int port(int asked, String what, String option) {
        if (asked != 0) {
            parts.start("", Rank.CLAIM, () -> Port.claim(asked, what, option), claimed -> claimed);
        }
        return Port.free(asked, what, option);
    }

    private void startIssuer() {
        if (Port.isTaken(identity.port())) {
            int other = FreePort.find();
            screen.line("  port %d is taken, so the issuer moves to %d; tokens printed before are no longer valid"
                    .formatted(identity.port(), other));
            identity.moveTo(other);
        }
        parts.start("the issuer", Rank.ISSUER, identity::serve, started -> started);
    }

    /**
     * The services begin as soon as there is a database, which is soon, and find Kafka when they get to it. Each time
     * that is shown counts from the beginning of all.
     */
    private void startSideBySide(Settings settings, int commandPort, int queryPort, int consolePort) {
        long began = System.nanoTime();
        int kafkaPort = FreePort.find();
        var kafka = CompletableFuture.supplyAsync(() -> startKafka(kafkaPort), LocalSystem::run);
        var postgres = screen.waitFor("PostgreSQL", began, this::startPostgres);
        stores = Stores.in(postgres, data);
        var keys = new SealingKeys(data);
        keys.ensure();
        services = new Services(settings, data, stores, keys, "127.0.0.1:" + kafkaPort, identity.issuer());
        command = services.command("command-service", commandPort);
        query = services.query(queryPort);
        console = services.console(consolePort, command, query);
        parts.start("both services and the console", Rank.SERVICES, this::launchAll, all -> this::stopAll);
        parts.start("", Rank.SERVICES, () -> Errand.announce(data, command.environment()), announced -> announced);
        var broker = screen.waitFor("Kafka", began, () -> result(kafka));
        screen.waitFor("command-service", began, command::awaitReady);
        screen.waitFor("query-service", began, query::awaitReady);
        screen.waitFor("console", began, console::awaitReady);
        screen.line("  " + stores.forSqlTools());
        supervise(postgres, broker);
    }

    private static void run(Runnable task) {
        Thread.ofPlatform().name("start").daemon().start(task);
    }

    private EmbeddedPostgres startPostgres() {
        return parts.start(
                "PostgreSQL", Rank.POSTGRESQL, () -> EmbeddedPostgres.start(data.postgresql(), 0), started -> started);
    }

    private EmbeddedKafka startKafka(int port) {
        return parts.start("Kafka", Rank.KAFKA, () -> EmbeddedKafka.start(data.kafka(), port), started -> started);
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private List<Service> launchAll() {
        var all = List.of(command, query, console);
        all.forEach(Service::launch);
        return all;
    }

    private void stopAll() {
        var all = List.of(console, command, query);
        all.forEach(Service::stop);
        all.forEach(Service::awaitStopped);
    }

    private void supervise(EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        supervision.of(List.of(
                new Supervision.Part(
                        "PostgreSQL", postgres::ended, postgres::startAgain, () -> LastWords.of(postgres.log())),
                part(command),
                part(query),
                part(console)));
        supervision.endWith("Kafka", kafka.failed());
    }

    private static Supervision.Part part(Service service) {
        return new Supervision.Part(service.name(), service::ended, () -> startAgain(service), service::lastWords);
    }

    private static void startAgain(Service service) {
        service.launch();
        service.awaitReady();
    }

    /** One more command-service on the same log. */
    public Service startAnotherCommandService() {
        var another = services.command("command-service-2", FreePort.find());
        parts.start(another.name(), Rank.SERVICES, () -> launched(another), it -> () -> stop(it));
        return another.awaitReady();
    }

    private static Service launched(Service service) {
        service.launch();
        return service;
    }

    private static void stop(Service service) {
        service.stop();
        service.awaitStopped();
    }

    public Service command() {
        return command;
    }

    public Service query() {
        return query;
    }

    public Service console() {
        return console;
    }

    public DataDirectory data() {
        return data;
    }

    public Stores stores() {
        return stores;
    }

    /** Its bootstrap servers. */
    public String kafka() {
        return services.kafka();
    }

    public Tokens tokens() {
        return identity.tokens();
    }

    /** From now on a part that ends by itself is named at once and started again, a few times. */
    public void supervise() {
        supervision.begin();
    }

    /**
     * Blocks for as long as everything runs, which is supervised.
     *
     * @throws CannotStart when a part cannot be kept running
     */
    public void await() {
        supervise();
        throw supervision.given().join();
    }

    @Override
    public void close() {
        parts.close();
    }
}
