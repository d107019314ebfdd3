package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.demo.DemoRun;
import grantledger.standalone.identity.Bearer;
import grantledger.standalone.identity.Person;
import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;
import grantledger.standalone.running.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A running system with a data directory of its own, which goes with it. */
public final class TestSystem implements AutoCloseable {
    /** What the demo printed, and whether its table equalled the published one. */
    public record Shown(boolean equal, String text) {}

    private final Path directory;
    private final LocalSystem local;
    private final AtomicLong position = new AtomicLong();
    private final Map<Bearer, String> tokens = new ConcurrentHashMap<>();
    private Shown demo;

    private TestSystem(Path directory, LocalSystem local) {
        this.directory = directory;
        this.local = local;
    }

    public static TestSystem start() {
        try {
            var directory = Files.createTempDirectory("grantledger");
            var settings = new Settings(directory, 0, 0, 0, Settings.thisHome(), false);
            return new TestSystem(directory, LocalSystem.start(settings, new Screen(System.out, false)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalSystem local() {
        return local;
    }

    public Actor as(Person person) {
        return as(person.bearer());
    }

    public Actor as(Bearer bearer) {
        return new Actor(this, token(bearer));
    }

    /** The same one each time: to sign takes longer than most of what tests ask for. */
    public String token(Bearer bearer) {
        return tokens.computeIfAbsent(bearer, it -> local.tokens().of(it, Instant.now()));
    }

    Actor anonymous() {
        return new Actor(this, null);
    }

    public ServiceClient commands() {
        return new ServiceClient(local.command().url());
    }

    public ServiceClient queries() {
        return new ServiceClient(local.query().url());
    }

    public void assertReady() {
        for (var service : List.of(commands(), queries())) {
            assertThat(service.get("/actuator/health/readiness", null, Map.of()).status())
                    .isEqualTo(200);
        }
    }

    /** Reads from now on wait for this position. */
    void reached(long newPosition) {
        position.accumulateAndGet(newPosition, Math::max);
    }

    long position() {
        return position.get();
    }

    public LogReader log() {
        return new LogReader(local.stores());
    }

    /** Loads the demo, the first time. */
    public synchronized Shown demo() {
        if (demo == null) {
            demo = runDemo();
        }
        return demo;
    }

    Shown runDemo() {
        var shown = new ByteArrayOutputStream();
        var screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
        boolean equal = new DemoRun(local, screen).run();
        return new Shown(equal, shown.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        local.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(TestSystem::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
