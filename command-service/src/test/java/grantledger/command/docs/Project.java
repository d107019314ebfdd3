package grantledger.command.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The project's own files, as a reader of the documents finds them. */
final class Project {

    private static final Path ROOT = root();
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".grantledger", ".idea", ".vscode");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(GRANTLEDGER_[A-Z_]+):([^}]*)}");

    private Project() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("shared-events"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(String path) {
        return text(file(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> documents() {
        return documents(ROOT).sorted().toList();
    }

    private static Stream<Path> documents(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream()
                    .filter(entry -> !NOT_OURS.contains(entry.getFileName().toString()))
                    .flatMap(entry -> Files.isDirectory(entry) ? documents(entry) : Stream.of(entry))
                    .filter(entry -> entry.toString().matches(".+\\.(md|http)"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<MatchResult> matches(String regex, String text) {
        return Pattern.compile(regex, Pattern.MULTILINE).matcher(text).results().toList();
    }

    static Map<?, ?> yaml(String path) {
        return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(text(path));
    }

    /** The variables that a service's configuration reads, each with its default. */
    static Map<String, String> variables(String service) {
        Map<String, String> variables = new TreeMap<>();
        VARIABLE.matcher(text(service + "/src/main/resources/application.yaml"))
                .results()
                .forEach(found -> variables.put(found.group(1), found.group(2)));
        return variables;
    }
}
