package grantledger.standalone;

import grantledger.standalone.running.Settings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of whatever runs the system. */
final class SystemOptions {
    @Option(
            names = "--data",
            paramLabel = "<dir>",
            defaultValue = ".grantledger",
            description = "where everything is kept (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--command-port",
            paramLabel = "<port>",
            defaultValue = "8081",
            description = "0 for any free one (default: ${DEFAULT-VALUE})")
    private int commandPort;

    @Option(
            names = "--query-port",
            paramLabel = "<port>",
            defaultValue = "8082",
            description = "0 for any free one (default: ${DEFAULT-VALUE})")
    private int queryPort;

    @Option(
            names = "--console-port",
            paramLabel = "<port>",
            defaultValue = "8080",
            description = "0 for any free one (default: ${DEFAULT-VALUE})")
    private int consolePort;

    Settings settings() {
        return new Settings(data, commandPort, queryPort, consolePort, Settings.thisHome(), false);
    }
}
