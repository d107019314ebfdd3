package grantledger.standalone;

import grantledger.standalone.running.Errand;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "topic",
        description = "Brings the topic back to what the log says, where the two differ; the system must be up.",
        mixinStandardHelpOptions = true)
final class Topic implements Callable<Integer> {
    @Mixin
    private SystemOptions options;

    @ArgGroup(multiplicity = "1")
    private Way way;

    private static final class Way {
        @Option(names = "--anew", description = "make the topic anew; the relay fills it from position 1")
        private boolean anew;

        @Option(
                names = "--rewind",
                paramLabel = "<position>",
                description = "publish again what comes after this position")
        private long position;

        private List<String> words() {
            return anew ? List.of("topic", "anew") : List.of("topic", "rewind", String.valueOf(position));
        }
    }

    @Override
    public Integer call() {
        int result = Errand.run(options.settings(), way.words());
        if (result == 0 && way.anew) {
            System.out.println("Where the log was restored, the views still show what it has lost: ./grants rebuild"
                    + " is the next step, once the relay has published the log.");
        }
        return result;
    }
}
