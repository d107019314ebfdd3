package grantledger.standalone.console.walk;

import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.console.browser.WordFiles;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What the console calls commands and rules in English. */
final class Texts {
    private final Properties texts = WordFiles.of(Tongue.EN);

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
