package grantledger.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.Locale;

/** The machine underneath: which binaries run on it, whether we are root, and where caches belong. */
final class Platform {
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final String ARCHITECTURE = System.getProperty("os.arch").toLowerCase(Locale.ROOT);

    private Platform() {}

    /** The resource name used by the io.zonky.test.postgres binary jars. */
    static String postgresArchive() {
        return "/postgres-" + system() + "-" + processor() + ".txz";
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /**
     * {@code -Dgrantledger.cache=DIR} overrides it. Root's cache lies outside root's home because another account has
     * to run what is in it.
     */
    static Path cache() {
        var chosen = System.getProperty("grantledger.cache");
        if (chosen != null) {
            return Path.of(chosen);
        }
        return (isRoot() ? Path.of("/var/cache") : userCache()).resolve("grantledger");
    }

    private static Path userCache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg);
        }
        return Path.of(System.getProperty("user.home"), isMac() ? "Library/Caches" : ".cache");
    }

    private static String system() {
        if (isMac()) {
            return "darwin";
        }
        if (OS.contains("linux")) {
            return "linux";
        }
        throw new IllegalStateException("No embedded PostgreSQL for " + OS + "; use the containers instead");
    }

    private static boolean isMac() {
        return OS.contains("mac");
    }

    private static String processor() {
        return switch (ARCHITECTURE) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw new IllegalStateException("No embedded PostgreSQL for a " + ARCHITECTURE + " processor");
        };
    }
}
