package grantledger.command.application.examining;

import grantledger.command.deciding.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list in a command that has to name each of a known set of things exactly once, in any order. */
public record EachOnce(Rule rule, String list, String name) {

    public void require(List<String> known, List<String> named) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String it = named.get(i);
            String field = "%s[%d].%s".formatted(list, i, name);
            rule.requireOf(field, known.contains(it), "%s is not among %s.", it, known);
            rule.requireOf(field, seen.add(it), "%s stands twice.", it);
        }
        List<String> missing = known.stream().filter(it -> !seen.contains(it)).toList();
        rule.requireOf(list, missing.isEmpty(), "%s is missing.", String.join(", ", missing));
    }
}
