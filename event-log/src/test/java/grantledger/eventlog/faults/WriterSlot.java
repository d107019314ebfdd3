package grantledger.eventlog.faults;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.LogAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A place for one writer process: when it is killed, a new one takes its place. */
final class WriterSlot {

    /** Appends after which a process is no longer just starting. */
    private static final int WARM = 10;

    private final LogAccess database;
    private final Path directory;
    private final String name;
    private final long seed;
    private final List<Path> journals = new ArrayList<>();
    private Process process;

    WriterSlot(LogAccess database, Path directory, String name, long seed) {
        this.database = database;
        this.directory = directory;
        this.name = name;
        this.seed = seed;
    }

    void launch() throws IOException {
        int life = journals.size();
        Path journal = directory.resolve(name + "-" + life + ".journal");
        journals.add(journal);
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        journal.toString(),
                        Long.toString(seed + 1_000L * life))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints().toFile()))
                .start();
    }

    private Path complaints() {
        return directory.resolve(name + ".err");
    }

    /** Waits until the process that is there now has got as far as appending. */
    void awaitWriting() throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (Journal.read(journals.getLast()).size() < WARM) {
            assertThat(process.isAlive() && System.nanoTime() < giveUp)
                    .as(() -> name + " does not write: " + said())
                    .isTrue();
            Thread.sleep(20);
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it finish what it is appending. */
    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", name).isTrue();
        assertThat(process.exitValue())
                .as(() -> "how " + name + " ended: " + said())
                .isZero();
    }

    private String said() {
        try {
            return Files.readString(complaints());
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    List<Attempt> attempts() throws IOException {
        List<Attempt> attempts = new ArrayList<>();
        for (Path journal : journals) {
            attempts.addAll(Journal.read(journal));
        }
        return attempts;
    }
}
