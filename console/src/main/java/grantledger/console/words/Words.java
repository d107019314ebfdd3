package grantledger.console.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All texts, read once from {@code words/<part>_<language>.properties}; a key begins with the name of its part. */
@Component
public final class Words {
    private final Map<Language, Map<String, String>> texts = new TreeMap<>();

    public Words() {
        for (var language : Language.values()) {
            texts.put(language, read(language));
        }
    }

    private static Map<String, String> read(Language language) {
        var all = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:words/*_" + language.tag() + ".properties");
            for (var file : files) {
                properties(file).forEach((key, text) -> put(all, file, (String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The console's texts cannot be read", e);
        }
        return all;
    }

    private static Properties properties(Resource file) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void put(Map<String, String> all, Resource file, String key, String text) {
        if (all.put(key, text) != null) {
            throw new IllegalStateException(key + " stands twice, the second time in " + file.getFilename());
        }
    }

    Set<String> keys(Language language) {
        return texts.get(language).keySet();
    }

    /** The text as it stands in its file. */
    String pattern(Language language, String key) {
        return texts.get(language).get(key);
    }

    public boolean has(Language language, String key) {
        return texts.get(language).containsKey(key);
    }

    /** @return the text with its arguments in place; {@code ??key??} where there is none, which the tests look for */
    public String text(Language language, String key, Object... arguments) {
        var text = texts.get(language).get(key);
        if (text == null) {
            return "??" + key + "??";
        }
        // Most have no place for an argument, and a page has hundreds.
        return text.indexOf('{') < 0
                ? text
                : new MessageFormat(text.replace("'", "''"), language.locale()).format(arguments);
    }
}
