package grantledger.standalone.running;

import grantledger.standalone.identity.Tokens;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How our services and the console are run: their command lines and their environment. */
record Services(Settings settings, DataDirectory data, Stores stores, SealingKeys keys, String kafka, String issuer) {
    static final String COMMAND = "command-service";
    static final String QUERY = "query-service";
    static final String CONSOLE = "console";
    static final List<String> ALL = List.of(COMMAND, QUERY, CONSOLE);

    private static final List<String> SIZE = List.of("-Xmx384m");
    /** And the first compiler alone: of what starts, the second one takes most, and few people here ever gain by it (ADR 25). */
    private static final List<String> SIZE_OF_CONSOLE = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

    Service command(String name, int port) {
        return store(
                name,
                COMMAND,
                port,
                Stores.KEYS_USER,
                Map.ofEntries(
                        Map.entry("GRANTLEDGER_COMMAND_PORT", String.valueOf(port)),
                        Map.entry("GRANTLEDGER_LOG_URL", stores.url(Stores.LOG)),
                        Map.entry("GRANTLEDGER_LOG_USER", Stores.LOG_USER),
                        Map.entry("GRANTLEDGER_LOG_PASSWORD", stores.password(Stores.LOG_USER)),
                        Map.entry("GRANTLEDGER_LOG_OWNER", Stores.LOG_OWNER),
                        Map.entry("GRANTLEDGER_LOG_OWNER_PASSWORD", stores.password(Stores.LOG_OWNER)),
                        Map.entry("GRANTLEDGER_SIGNING_KEYS", keys.folder().toString()),
                        Map.entry("GRANTLEDGER_APPLICANTS_WITHOUT_ORGANISATION", "allowed"),
                        Map.entry("GRANTLEDGER_PARTITIONS", "4")));
    }

    Service query(int port) {
        return store(
                QUERY,
                QUERY,
                port,
                Stores.KEYS_READER,
                Map.of(
                        "GRANTLEDGER_QUERY_PORT",
                        String.valueOf(port),
                        "GRANTLEDGER_VERIFIER_KEYS",
                        keys.verifiers().toString(),
                        "GRANTLEDGER_VIEWS_URL",
                        stores.url(Stores.VIEWS),
                        "GRANTLEDGER_VIEWS_USER",
                        Stores.VIEWS_USER,
                        "GRANTLEDGER_VIEWS_PASSWORD",
                        stores.password(Stores.VIEWS_USER)));
    }

    Service console(int port, Service command, Service query) {
        return service(
                CONSOLE,
                CONSOLE,
                port,
                SIZE_OF_CONSOLE,
                Map.of(
                        "GRANTLEDGER_CONSOLE_PORT",
                        String.valueOf(port),
                        "GRANTLEDGER_COMMAND_URL",
                        command.url(),
                        "GRANTLEDGER_QUERY_URL",
                        query.url()));
    }

    private Service store(String name, String artifact, int port, String keysUser, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("GRANTLEDGER_KEYS_URL", stores.url(Stores.KEYS));
        environment.put("GRANTLEDGER_KEYS_USER", keysUser);
        environment.put("GRANTLEDGER_KEYS_PASSWORD", stores.password(keysUser));
        environment.put("GRANTLEDGER_KAFKA", kafka);
        environment.put("GRANTLEDGER_AUDIENCE", Tokens.AUDIENCE);
        return service(name, artifact, port, SIZE, environment);
    }

    private Service service(String name, String artifact, int port, List<String> sized, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("GRANTLEDGER_ISSUER", issuer);
        // The demo's people have no passwords, so nobody outside this machine may knock.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        var mark = newMark();
        environment.put("MANAGEMENT_ENDPOINT_HEALTH_GROUP_" + mark.toUpperCase(Locale.ROOT) + "_INCLUDE", "ping");
        data.startNewLog(name);
        var program = java(sized, new QuickStart(settings.jar(artifact)));
        return new Service(name, port, mark, program, environment, data.log(name));
    }

    /** The name of a group of health that only this one process has; whoever answers for it is ours. */
    private static String newMark() {
        return "process" + HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    }

    private List<String> java(List<String> sized, QuickStart program) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Orphans.mark(data),
                // Less memory and less work at start than G1, and pauses of such a heap are short.
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(sized);
        command.addAll(settings.training() ? program.trainingArguments() : program.arguments());
        return command;
    }
}
