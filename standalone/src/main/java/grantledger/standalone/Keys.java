package grantledger.standalone;

import grantledger.standalone.running.DataDirectory;
import grantledger.standalone.running.Errand;
import grantledger.standalone.running.SealingKeys;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "keys",
        description = "Makes, rotates or prints the keys that the log is sealed with; the system must be up.",
        mixinStandardHelpOptions = true)
final class Keys implements Callable<Integer> {
    @Mixin
    private SystemOptions options;

    @ArgGroup(multiplicity = "1")
    private What what;

    private static final class What {
        @Option(names = "--make", description = "make a key where there is none, or in place of those that were lost")
        private boolean make;

        @Option(names = "--rotate", description = "make another key; both sign for 30 days, then the new one alone")
        private boolean rotate;

        @Option(names = "--export", description = "print what others verify by, one vkey a line")
        @SuppressWarnings("UnusedVariable") // one of the three is required, and it is neither of the others
        private boolean export;

        private String word() {
            return make ? "make" : rotate ? "rotate" : "export";
        }
    }

    @Override
    public Integer call() {
        int result = Errand.run(options.settings(), List.of("keys", what.word()));
        if (result == 0) {
            new SealingKeys(DataDirectory.at(options.settings().data())).export();
        }
        return result;
    }
}
