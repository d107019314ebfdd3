package grantledger.resilience.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * What the scripts of a backup need of {@code psql}, for machines without it: one session that answers each line, a
 * statement, with the first column of its rows.
 */
final class SqlSession {
    private SqlSession() {}

    /** The client that scripts are to use here: {@code psql} where there is one, else a file in the folder that runs this. */
    static String client(Path folder) throws IOException {
        return isInstalled("psql") ? "psql" : standIn(folder).toString();
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Path standIn(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var script = Files.writeString(
                folder.resolve("psql"),
                "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\"%n"
                        .formatted(java, Jvm.classPath(), SqlSession.class.getName()));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    public static void main(String... words) throws SQLException, IOException {
        var database = words[Arrays.asList(words).indexOf("--dbname") + 1];
        var url = "jdbc:postgresql://%s:%s/%s".formatted(System.getenv("PGHOST"), System.getenv("PGPORT"), database);
        try (var session = DriverManager.getConnection(url, System.getenv("PGUSER"), System.getenv("PGPASSWORD"));
                var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answer(session, line);
            }
        }
    }

    private static void answer(Connection session, String statement) throws SQLException {
        try (var said = session.createStatement();
                var row = said.executeQuery(statement)) {
            while (row.next()) {
                System.out.println(row.getString(1));
            }
        }
    }
}
