package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** The texts of the issuer's pages, in Swedish or English. */
record PageWords(String language, Properties texts) {
    static final List<PageWords> ALL = List.of(in("sv"), in("en"));

    private static PageWords in(String language) {
        var file = "/identity/sign-in_" + language + ".properties";
        try (var stream = Objects.requireNonNull(PageWords.class.getResourceAsStream(file), file)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new PageWords(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the request wishes, or else as the browser does; in Swedish for whoever says nothing that we speak. */
    static PageWords of(HTTPRequest request) {
        var wishes = Stream.concat(
                Pages.parameters(request).getOrDefault("ui_locales", List.of()).stream()
                        .map(tags -> tags.strip().replace(' ', ',')),
                Stream.ofNullable(request.getHeaderValue("Accept-Language")));
        return wishes.flatMap(PageWords::spoken).findFirst().orElse(ALL.getFirst());
    }

    private static Stream<PageWords> spoken(String wish) {
        try {
            var locales = ALL.stream()
                    .map(words -> Locale.forLanguageTag(words.language))
                    .toList();
            return Stream.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wish), locales))
                    .flatMap(locale -> ALL.stream().filter(words -> words.language.equals(locale.getLanguage())));
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    PageWords other() {
        return ALL.stream()
                .filter(words -> !words.language.equals(language))
                .findFirst()
                .orElseThrow();
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
