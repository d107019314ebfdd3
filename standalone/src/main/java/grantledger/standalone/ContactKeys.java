package grantledger.standalone;

import grantledger.standalone.running.Errand;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "contact-keys",
        description =
                "Saves the keys that contact persons are sealed with, or brings them back; the system must be up.",
        mixinStandardHelpOptions = true)
final class ContactKeys implements Callable<Integer> {
    @Mixin
    private SystemOptions options;

    @ArgGroup(multiplicity = "1")
    private Way way;

    private static final class Way {
        @Option(
                names = "--backup",
                paramLabel = "<dir>",
                description = "save them to a new file there, and remove the files there that are older than 35 days")
        private Path backup;

        @Option(
                names = "--restore",
                paramLabel = "<file>",
                description = "bring them back, but for those of who has been erased")
        private Path restore;

        private List<String> words() {
            return backup == null
                    ? List.of(
                            "contact-keys", "restore", restore.toAbsolutePath().toString())
                    : List.of("contact-keys", "backup", backup.toAbsolutePath().toString());
        }
    }

    @Override
    public Integer call() {
        return Errand.run(options.settings(), way.words());
    }
}
