package grantledger.query.picturing.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The texts of one language, by their keys. */
record Texts(Properties byKey) {

    private static final Map<String, Texts> READ = Map.of("en", read("en"), "sv", read("sv"));

    static Texts in(String language) {
        return READ.get(language);
    }

    private static Texts read(String language) {
        String name = "texts_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, UTF_8));
            return new Texts(texts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String text(String key, Object... values) {
        return String.format(Locale.ROOT, Objects.requireNonNull(byKey.getProperty(key), key), values);
    }
}
