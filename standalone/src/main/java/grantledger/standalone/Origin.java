package grantledger.standalone;

import grantledger.standalone.running.DataDirectory;
import grantledger.standalone.running.Errand;
import grantledger.standalone.running.SealingKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "origin",
        description =
                "Has the log sign under a new name, after some of its sealed history was lost; the system must be up.",
        mixinStandardHelpOptions = true)
final class Origin implements Callable<Integer> {
    @Mixin
    private SystemOptions options;

    @Option(
            names = "--anew",
            required = true,
            description = "begin it: its first leaf holds the last checkpoint before")
    @SuppressWarnings("UnusedVariable") // required, so that nobody begins one by mistake
    private boolean anew;

    @Option(names = "--even-so", description = "also when the log is what was sealed")
    private boolean evenSo;

    @Override
    public Integer call() {
        var words = new ArrayList<>(List.of("origin", "anew"));
        if (evenSo) {
            words.add("even-so");
        }
        int result = Errand.run(options.settings(), words);
        if (result == 0) {
            new SealingKeys(DataDirectory.at(options.settings().data())).export();
        }
        return result;
    }
}
