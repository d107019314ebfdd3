package grantledger.standalone.monitoring;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a PromQL expression names, as far as ours go: metrics, and the labels that they are chosen or summed by. */
record Expression(String text) {
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern MATCHERS = Pattern.compile("\\{([^}]*)}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    /** A name that no parenthesis follows: what one follows is a function. */
    private static final Pattern METRIC = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");

    private static final Pattern CHOSEN = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=(~?)\"([^\"]*)\"");

    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool");

    Set<String> metrics() {
        var bare = GROUPING.matcher(withoutStrings()).replaceAll(" ");
        bare = RANGE.matcher(MATCHERS.matcher(bare).replaceAll(" ")).replaceAll(" ");
        return METRIC.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> labels() {
        var labels = new TreeSet<String>();
        for (var pattern : Set.of(MATCHERS, GROUPING)) {
            pattern.matcher(withoutStrings())
                    .results()
                    .map(found -> found.group(1))
                    .flatMap(list -> LABEL.matcher(list).results().map(MatchResult::group))
                    .forEach(labels::add);
        }
        return labels;
    }

    /**
     * That a label of a metric be one of some values.
     *
     * @param values as they stand, each a text or a pattern
     */
    record Choice(String metric, String label, List<String> values) {}

    List<Choice> choices() {
        return CHOSEN.matcher(text)
                .results()
                .flatMap(chosen -> MATCHER.matcher(chosen.group(2))
                        .results()
                        .map(matcher -> new Choice(
                                chosen.group(1),
                                matcher.group(1),
                                List.of(matcher.group(3).split("\\|")))))
                .toList();
    }

    private String withoutStrings() {
        return STRING.matcher(text).replaceAll("''");
    }
}
