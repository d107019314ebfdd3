package grantledger.standalone;

import grantledger.standalone.running.Errand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "fsck",
        description = {
            "Reads the whole log, rebuilds what follows from it, and says every difference with its position.",
            "The system may be up or stopped; nothing is changed.",
            "Ends with 0 when nothing is found, 1 when something is, 2 when the log cannot be read."
        },
        exitCodeOnExecutionException = Fsck.NOT_READ,
        mixinStandardHelpOptions = true)
final class Fsck implements Callable<Integer> {
    static final int NOT_READ = 2;

    @Mixin
    private SystemOptions options;

    @Option(
            names = "--keys",
            paramLabel = "<file>",
            description = "verifier keys of the log, one a line, that an auditor has (default: those in the data)")
    private Path keys;

    @Option(names = "--witness-keys", paramLabel = "<file>", description = "verifier keys of witnesses, one a line")
    private Path witnessKeys;

    @Override
    public Integer call() {
        int result = Errand.runOnLog(options.settings(), List.of("fsck"), chosen());
        return result == 0 || result == 1 ? result : NOT_READ;
    }

    private Map<String, String> chosen() {
        Map<String, String> chosen = new HashMap<>();
        choose(chosen, "GRANTLEDGER_VERIFIER_KEYS", keys);
        choose(chosen, "GRANTLEDGER_WITNESS_KEYS", witnessKeys);
        return chosen;
    }

    private static void choose(Map<String, String> chosen, String variable, Path file) {
        if (file != null) {
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException(file + " cannot be read");
            }
            chosen.put(variable, file.toAbsolutePath().toString());
        }
    }
}
