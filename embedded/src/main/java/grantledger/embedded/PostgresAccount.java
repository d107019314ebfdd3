package grantledger.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root hands it to somebody else: first to itself inside a
 * user namespace, where root is nobody but still owns the files; where that is forbidden, as in many containers, to an
 * ordinary account of the machine, which is then given the data directory.
 */
record PostgresAccount(List<String> prefix, String owner) {
    private static final PostgresAccount ONESELF = new PostgresAccount(List.of(), "");
    static final PostgresAccount NAMESPACE = new PostgresAccount(List.of("unshare", "-U"), "root");
    static final PostgresAccount POSTGRES = switchingTo("postgres");
    static final PostgresAccount NOBODY = switchingTo("nobody");

    private static PostgresAccount switchingTo(String name) {
        return new PostgresAccount(List.of("runuser", "-u", name, "--"), name);
    }

    static PostgresAccount able(Path binaries, Path directory) {
        return Platform.isRoot() ? firstAble(List.of(NAMESPACE, POSTGRES, NOBODY), binaries, directory) : ONESELF;
    }

    static PostgresAccount firstAble(List<PostgresAccount> candidates, Path binaries, Path directory) {
        var reasons = new ArrayList<String>();
        for (var candidate : candidates) {
            try {
                candidate.take(directory);
                candidate.prove(binaries, directory);
                return candidate;
            } catch (IOException | Command.Failed e) {
                reasons.add(candidate.prefix + ": " + e);
            }
        }
        throw new IllegalStateException("PostgreSQL refuses to run as root, and neither a user namespace nor another"
                + " account can run " + binaries + " with its data in " + directory + ". Start this as an ordinary"
                + " user, or make both folders reachable for the account postgres or nobody. Tried " + reasons);
    }

    private void take(Path directory) throws IOException {
        var principals = directory.getFileSystem().getUserPrincipalLookupService();
        Trees.give(directory, principals.lookupPrincipalByName(owner));
    }

    private void prove(Path binaries, Path directory) {
        run(
                directory,
                List.of(
                        "sh",
                        "-c",
                        "test \"$(id -u)\" -ne 0 && id -un && test -w \"$0\" && \"$1\" --version",
                        directory.toString(),
                        binaries.resolve("bin/initdb").toString()));
    }

    String run(Path workingDirectory, List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(workingDirectory, all).run();
    }
}
