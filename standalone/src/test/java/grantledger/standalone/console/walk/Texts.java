package grantledger.standalone.console.walk;

import grantledger.standalone.running.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the console calls commands and rules in English. */
final class Texts {
    private final Properties texts = new Properties();

    Texts() {
        try (Stream<Path> files = Files.list(Settings.thisHome().resolve("console/src/main/resources/words"))) {
            files.filter(file -> file.toString().endsWith("_en.properties")).forEach(this::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title(String command) {
        return texts.getProperty("value.command." + command);
    }

    Set<String> rules() {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("rule."))
                .map(texts::getProperty)
                .collect(Collectors.toSet());
    }
}
