package grantledger.standalone.console.browser;

import grantledger.standalone.TestSystem;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.identity.Tokens;
import java.nio.file.Path;
import java.util.Optional;

/** Where a console and its services are, and who issues their tokens. */
public record Place(String console, String command, String query, Tokens tokens) {

    static Place of(TestSystem system) {
        var local = system.local();
        return new Place(at("console", 8080), local.command().url(), local.query().url(), local.tokens());
    }

    /** {@code -Dgrantledger.running=DIR}, the data directory of a system that runs: its pages are looked at while they are made. */
    static Optional<Place> running() {
        return Optional.ofNullable(System.getProperty("grantledger.running"))
                .map(data -> new Place(
                        at("console", 8080),
                        at("command", 8081),
                        at("query", 8082),
                        LocalIdentity.in(Path.of(data).resolve("issuer")).tokens()));
    }

    private static String at(String part, int usual) {
        return "http://localhost:" + Integer.getInteger("grantledger.running." + part, usual);
    }
}
