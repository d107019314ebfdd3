package grantledger.benchmark.telling;

import grantledger.benchmark.running.Database;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.utils.AppInfoParser;

/** What was measured on. */
public record Machine(Map<String, String> facts) {

    private static final int SYNCS = 200;

    /** @param directory on the disk that is measured */
    public static Machine thisOne(Database database, Path directory) throws IOException, SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put("CPU", cpu());
        facts.put("load before", "%.2f".formatted(load()));
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("8 KiB write and sync", "%.0f µs (mean of %d)".formatted(syncMicros(directory), SYNCS));
        facts.put("JDK", System.getProperty("java.vendor") + " " + Runtime.version());
        facts.put(
                "PostgreSQL",
                database.ask("show server_version") + ", fsync " + database.ask("show fsync") + ", synchronous_commit "
                        + database.ask("show synchronous_commit"));
        facts.put("Kafka", AppInfoParser.getVersion());
        facts.put("Axon", axon());
        return new Machine(facts);
    }

    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String cpu() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    /** How long the disk takes to write 8 KiB and sync it, on average. */
    public static double syncMicros(Path directory) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(directory), "sync", null);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long began = System.nanoTime();
            for (int i = 0; i < SYNCS; i++) {
                channel.write(ByteBuffer.allocate(8 * 1024), 0);
                channel.force(false);
            }
            return (System.nanoTime() - began) / 1e3 / SYNCS;
        } finally {
            Files.delete(file);
        }
    }

    private static String axon() throws IOException {
        try (InputStream in =
                Machine.class.getResourceAsStream("/META-INF/maven/org.axonframework/axon-messaging/pom.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "?").toLowerCase(Locale.ROOT);
        }
    }
}
