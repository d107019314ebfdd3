package grantledger.console.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the console speaks. */
public enum Language {
    SV(Locale.of("sv", "SE"), "Svenska"),
    EN(Locale.of("en", "SE"), "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code sv}, {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == SV ? EN : SV;
    }

    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The best of what a browser prefers; English where it prefers neither. */
    public static Language preferred(List<Locale> preferences) {
        return preferences.stream()
                .flatMap(locale -> tagged(locale.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }
}
