package grantledger.eventlog.sealing;

import grantledger.eventlog.LogAccess;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/**
 * What a sealer is started from. Loading its classes is most of what a brief life takes: one that is to live often is
 * rehearsed, and then has them from a cache.
 */
record SealerProgram(List<String> options) {

    private static final Pattern ENTRIES = Pattern.compile(Pattern.quote(File.pathSeparator));
    private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

    /** From the classes of this test as they lie there. */
    static SealerProgram plain() {
        return new SealerProgram(List.of("-cp", classPath()));
    }

    /** After a sealer has sealed what is in the log, and has gone as one goes. */
    static SealerProgram rehearsed(SealedLog log, Path folder) throws IOException, InterruptedException {
        String jars = inJars(folder);
        String loaded = "-XX:AOTConfiguration=" + folder.resolve("loaded");
        String cache = folder.resolve("sealer.aot").toString();
        long last = log.reader.lastPosition();
        try (SealerProcess sealer =
                new SealerProgram(List.of("-XX:AOTMode=record", loaded, "-cp", jars)).start(log, "")) {
            sealer.awaitSealed(log, last);
            sealer.end();
        }
        Process making = new ProcessBuilder(
                        java(List.of("-XX:AOTMode=create", loaded, "-XX:AOTCache=" + cache, "-cp", jars)))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        if (making.waitFor() != 0) {
            throw new IllegalStateException("No cache of a sealer's classes");
        }
        return new SealerProgram(List.of("-XX:AOTCache=" + cache, "-cp", jars));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** A cache knows no folders. */
    private static String inJars(Path folder) {
        List<String> jars = new ArrayList<>();
        for (String entry : ENTRIES.splitAsStream(classPath()).toList()) {
            if (Files.isDirectory(Path.of(entry))) {
                String jar =
                        folder.resolve("classes-%d.jar".formatted(jars.size())).toString();
                if (JAR.run(System.err, System.err, "--create", "--no-compress", "--file", jar, "-C", entry, ".")
                        != 0) {
                    throw new IllegalStateException("No jar of " + entry);
                }
                jars.add(jar);
            } else {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    /** @param killPoint where it dies by itself; empty for nowhere */
    SealerProcess start(SealedLog log, String killPoint) throws IOException {
        LogAccess access = log.database.serviceAccess();
        List<String> command = java(options);
        if (!killPoint.isEmpty()) {
            command.add(1, "-Dgrantledger.killpoint=" + killPoint);
        }
        command.addAll(List.of(
                SealerProcess.class.getName(),
                access.url(),
                access.user(),
                access.password(),
                log.topic.brokers().servers(),
                log.topic.name(),
                log.keys.path().toString()));
        return new SealerProcess(new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start());
    }

    private static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        return command;
    }
}
