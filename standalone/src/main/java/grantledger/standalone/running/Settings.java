package grantledger.standalone.running;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;

/**
 * What the user may choose.
 *
 * @param home        the project's folder, where the services' jars lie
 * @param commandPort 0 for any free one, like {@code queryPort} and {@code consolePort}
 * @param training    whether the services write the caches of {@link QuickStart} when they stop
 */
public record Settings(Path data, int commandPort, int queryPort, int consolePort, Path home, boolean training) {

    /** {@code -Dgrantledger.home=DIR}, or else the project that the running jar was built in. */
    public static Path thisHome() {
        var chosen = System.getProperty("grantledger.home");
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath().normalize();
        }
        var jar = new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator).nextToken();
        return Path.of(jar).toAbsolutePath().resolve("../../..").normalize();
    }

    /** Fails before anything has been started. */
    void requireJars() {
        Services.ALL.forEach(this::jar);
    }

    /** {@code -Dgrantledger.jar.<service>=FILE} overrides it. */
    Path jar(String service) {
        var built = home.resolve(service).resolve("target").resolve(service + ".jar");
        var jar = Path.of(System.getProperty("grantledger.jar." + service, built.toString()));
        if (!Files.exists(jar)) {
            throw new CannotStart(jar + " is missing; build it first: mvn package -DskipTests");
        }
        return jar;
    }

    boolean startsQuickly() {
        return Services.ALL.stream().allMatch(service -> new QuickStart(jar(service)).isThere());
    }
}
