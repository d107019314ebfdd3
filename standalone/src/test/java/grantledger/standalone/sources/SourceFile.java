package grantledger.standalone.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of Java, as text; or a template, which is Java when it is built. */
record SourceFile(Path path, String text, String packageName, Set<String> imports) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    /** Of a type, or of a member of it. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^@?import (?:static )?([\\w.]+)");

    private static final Pattern TYPE = Pattern.compile("\\.[A-Z]\\w*");

    /** Those of every module, below {@code src/main/java} or {@code src/test/java}. */
    static List<SourceFile> all(String kind) {
        return all(kind, "java");
    }

    /** Of pages. */
    static List<SourceFile> templates() {
        return all("main", "jte");
    }

    private static List<SourceFile> all(String kind, String language) {
        Path home = Path.of(System.getProperty("grantledger.home"));
        try (Stream<Path> modules = Files.list(home)) {
            return modules.map(module -> module.resolve("src").resolve(kind).resolve(language))
                    .filter(Files::isDirectory)
                    .flatMap(sources -> below(sources, "." + language))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<SourceFile> below(Path sources, String ending) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(SourceFile::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SourceFile read(Path path) {
        try {
            String text = Files.readString(path);
            Matcher named = PACKAGE.matcher(text);
            return new SourceFile(path, text, named.find() ? named.group(1) : "", imported(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> imported(String text) {
        return IMPORT.matcher(text)
                .results()
                .map(found -> outermost(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static String outermost(String name) {
        Matcher type = TYPE.matcher(name);
        return type.find() ? name.substring(0, type.end()) : name;
    }

    Path folder() {
        return path.getParent();
    }

    private String simpleName() {
        return path.getFileName().toString().replace(".java", "");
    }

    String typeName() {
        return packageName() + "." + simpleName();
    }

    boolean isPackageInfo() {
        return simpleName().equals("package-info");
    }

    boolean isPublicType() {
        return has("(?m)^public (?:(?:final|abstract|sealed|non-sealed) )*(?:@interface|class|record|enum|interface) "
                + simpleName() + "\\b");
    }

    /** Whether it is where a program begins. */
    boolean isStarted() {
        return text.contains("public static void main(");
    }

    boolean isTestOfServers() {
        return simpleName().endsWith("Test")
                && has("\\b(?:EmbeddedPostgres|EmbeddedKafka|SharedServers|Servers|Machine)\\.");
    }

    boolean isTagged() {
        return has("@Tag\\(\"(?:server|slow)\"\\)");
    }

    boolean imports(SourceFile type) {
        return imports.contains(type.typeName());
    }

    /** Whether the type stands in what a caller sees: a public member, or the components of a public record. */
    boolean shows(SourceFile type) {
        String name = "\\b" + type.simpleName() + "\\b";
        return has("(?m)^ +public [^;{=]*" + name)
                || has("(?s)public record " + simpleName() + "(?:<[^(]*>)?\\([^{]*" + name + "[^{]*\\{")
                || (has("(?m)^public (?:sealed )?interface ") && has("(?m)^    [^ *@/][^;{=]*" + name));
    }

    private boolean has(String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }
}
