package grantledger.standalone.sources;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a secret looks like that somebody has left in a file. */
enum SecretKind {
    PRIVATE_KEY("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\\s*[A-Za-z0-9+/=]{16,}"),
    TOKEN("\\beyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{8,}"),
    /** User and password before a host, or a parameter of that name behind it. Placeholders are none. */
    PASSWORD_IN_ADDRESS("\\b[a-z][a-z0-9+.-]+://(?:[^\\s/:@\"'<>{}$%]+:[^\\s/@\"'<>{}$%]+@"
            + "|[^\\s\"'<>]{1,300}[?&](?i:password|secret)=[^\\s&\"'<>{}$%…)]+)"),
    /** Those of clouds and code hosts, which begin alike. */
    KEY_OF_A_SERVICE(
            "\\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[abprs]-[\\w-]{20,}|AIza[\\w-]{35})\\b"),
    /** What a name that promises a secret is set to, where that looks like chance. */
    ASSIGNED("(?i)(?:password|passwd|secret|token|api_?key|private_?key|credential)s?[\"']?\\s*[:=]\\s*[\"']?"
            + "([\\w+/=~-]{16,})");

    private static final double BITS_OF_CHANCE = 3.5;

    private final Pattern pattern;

    SecretKind(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    Stream<MatchResult> in(String text) {
        Stream<MatchResult> found = pattern.matcher(text).results();
        return this == ASSIGNED ? found.filter(each -> looksLikeChance(each.group(1))) : found;
    }

    private static boolean looksLikeChance(String value) {
        return value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter)
                && bits(value) >= BITS_OF_CHANCE;
    }

    /** Shannon's, of one character. */
    private static double bits(String value) {
        return value.chars()
                .distinct()
                .mapToDouble(
                        each -> (double) value.chars().filter(it -> it == each).count() / value.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
