package grantledger.standalone.running;

import grantledger.embedded.DirectoryClaim;
import grantledger.embedded.EmbeddedKafka;
import grantledger.embedded.EmbeddedPostgres;
import grantledger.embedded.FreePort;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.identity.Tokens;
import java.util.concurrent.CompletableFuture;

/**
 * PostgreSQL, Kafka and the issuer in and under this process, both services beside it. Data is kept. When this process
 * is killed, the next start in the same data directory stops what it left.
 */
public final class LocalSystem implements AutoCloseable {
    private final Screen screen;
    private final Parts parts;
    private final DataDirectory data;
    private final LocalIdentity identity;
    private Stores stores;
    private Services services;
    private Service command;
    private Service query;

    private LocalSystem(Screen screen, Parts parts, DataDirectory data) {
        this.screen = screen;
        this.parts = parts;
        this.data = data;
        this.identity = LocalIdentity.in(data.identity());
    }

    /**
     * Returns when both services serve. Ctrl-C and SIGTERM stop everything from the first moment on.
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
        claim();
        int orphans = Orphans.stop(data);
        if (orphans > 0) {
            screen.line("  stopped %d service(s) that an earlier run left behind".formatted(orphans));
        }
        int commandPort = Port.free(settings.commandPort(), "command-service", "--command-port");
        int queryPort = Port.free(settings.queryPort(), "query-service", "--query-port");
        var postgres = screen.waitFor(
                "PostgreSQL",
                () -> parts.start(
                        "PostgreSQL", () -> EmbeddedPostgres.start(data.postgresql(), 0), started -> started));
        stores = Stores.in(postgres, data);
        var kafka = screen.waitFor(
                "Kafka", () -> parts.start("Kafka", () -> EmbeddedKafka.start(data.kafka(), 0), started -> started));
        screen.waitFor("issuer of tokens", this::startIssuer);
        services = new Services(settings, data, stores, kafka.bootstrapServers(), identity.issuer());
        startServices(commandPort, queryPort);
    }

    private void claim() {
        try {
            parts.start("", () -> DirectoryClaim.of(data.root()), claimed -> claimed);
        } catch (IllegalStateException inUse) {
            throw new CannotStart(inUse.getMessage() + " with --data <dir>", inUse);
        }
    }

    private AutoCloseable startIssuer() {
        if (Port.isTaken(identity.port())) {
            int other = FreePort.find();
            screen.line("  port %d is taken, so the issuer moves to %d; tokens printed before are no longer valid"
                    .formatted(identity.port(), other));
            identity.moveTo(other);
        }
        return parts.start("the issuer", identity::serve, started -> started);
    }

    /** Both at once: most of their start is waiting for each other's disk and network. */
    private void startServices(int commandPort, int queryPort) {
        command = services.command("command-service", commandPort);
        query = services.query(queryPort);
        parts.start("both services", this::launchBoth, both -> this::stopBoth);
        screen.waitFor("command-service", command::awaitReady);
        screen.waitFor("query-service", query::awaitReady);
    }

    private Service launchBoth() {
        command.launch();
        query.launch();
        return query;
    }

    private void stopBoth() {
        command.stop();
        query.stop();
        command.awaitStopped();
        query.awaitStopped();
    }

    /** One more command-service on the same log. */
    public Service startAnotherCommandService() {
        var another = services.command("command-service-2", FreePort.find());
        parts.start(another.name(), () -> launched(another), it -> () -> stop(it));
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

    public DataDirectory data() {
        return data;
    }

    public Stores stores() {
        return stores;
    }

    public Tokens tokens() {
        return identity.tokens();
    }

    /**
     * Blocks for as long as both services live.
     *
     * @throws CannotStart when one of them ended by itself
     */
    public void await() {
        var ended = CompletableFuture.anyOf(
                command.process().onExit(), query.process().onExit());
        ended.join();
        if (!parts.isClosed()) {
            var dead = command.process().isAlive() ? query : command;
            throw new CannotStart(dead.name() + " ended by itself. " + dead.lastWords());
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
