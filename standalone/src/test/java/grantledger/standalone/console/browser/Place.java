package grantledger.standalone.console.browser;

import grantledger.standalone.TestSystem;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.identity.Tokens;
import grantledger.standalone.running.LocalSystem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a console and its services are, and who issues their tokens.
 *
 * @param data where the system keeps what it has
 * @param own the system that the tests run themselves
 */
public record Place(String console, String command, String query, Tokens tokens, Path data, Optional<LocalSystem> own) {

    static Place of(TestSystem system) {
        var local = system.local();
        return new Place(
                local.console().url(),
                local.command().url(),
                local.query().url(),
                local.tokens(),
                local.data().root(),
                Optional.of(local));
    }

    /** {@code -Dgrantledger.running=DIR}, the data directory of a system that runs: its pages are looked at while they are made. */
    static Optional<Place> running() {
        return Optional.ofNullable(System.getProperty("grantledger.running"))
                .map(Path::of)
                .map(data -> new Place(
                        at("console", 8080),
                        at("command", 8081),
                        at("query", 8082),
                        LocalIdentity.in(data.resolve("issuer")).tokens(),
                        data,
                        Optional.empty()));
    }

    private static String at(String part, int usual) {
        return "http://localhost:" + Integer.getInteger("grantledger.running." + part, usual);
    }

    /** What the console wrote down of what it did. */
    public Path log() {
        return data.resolve("logs/console.log");
    }

    /** What seals of the log are checked with. */
    public Path verifierKeys() {
        return data.resolve("verifier-keys");
    }
}
