package grantledger.query.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.query.picturing.wording.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What a dossier calls things in one language: as the glossary has them. */
record Words(Language language, Properties byKey) {

    private static final Words ENGLISH = read(Language.ENGLISH);
    private static final Words SWEDISH = read(Language.SWEDISH);

    static Words in(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case SWEDISH -> SWEDISH;
        };
    }

    private static Words read(Language language) {
        String name = "words_" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, UTF_8));
            return new Words(language, words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String text(String key, Object... values) {
        return String.format(Locale.ROOT, Objects.requireNonNull(byKey.getProperty(key), key), values);
    }

    String number(long number) {
        return language.number(BigDecimal.valueOf(number));
    }

    /** What happened, by the event's name in the contract; that name itself where there are no words for it yet. */
    String event(String type) {
        return byKey.getProperty("event." + type, type);
    }

    /** What a record calls one of its parts; some names mean different things in different records. */
    String field(Class<?> record, String name) {
        String usual = byKey.getProperty("field." + name, name);
        return byKey.getProperty("field." + record.getSimpleName() + "." + name, usual);
    }

    String value(Enum<?> value) {
        return byKey.getProperty("value." + value.getDeclaringClass().getSimpleName() + "." + value, value.name());
    }
}
