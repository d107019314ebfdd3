package grantledger.standalone.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the build leaves to be run, each in one jar. */
final class Programs {

    static final Path HOME = Path.of(System.getProperty("grantledger.home"));
    static final List<String> ALL = List.of("command-service", "query-service", "console", "standalone");

    private Programs() {}

    static Path jar(String program) {
        String name = program.equals("standalone") ? "grantledger-standalone" : program;
        return HOME.resolve(program).resolve("target").resolve(name + ".jar");
    }

    /** @param library a jar's name without its end, such as {@code event-log-1.0.0} */
    static boolean isModule(String library) {
        String version = "-" + inPom("version");
        return library.endsWith(version)
                && Files.exists(HOME.resolve(library.substring(0, library.length() - version.length()))
                        .resolve("pom.xml"));
    }

    /** The first such element of the parent of all. */
    static String inPom(String element) {
        try {
            return Pattern.compile("(?m)^ +<" + Pattern.quote(element) + ">([^<]+)<")
                    .matcher(Files.readString(HOME.resolve("pom.xml")))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
