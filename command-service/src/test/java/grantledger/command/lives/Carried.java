package grantledger.command.lives;

import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How many commands of each kind were carried out, and how many refused, over all lives of a test. */
public final class Carried {
    private final Map<Class<?>, Integer> carriedOut = new HashMap<>();
    private final Map<Class<?>, Integer> refused = new HashMap<>();
    private final Map<Rule, Integer> rules = new HashMap<>();

    public void count(Command<?, ?> command, Refused refusal) {
        (refusal == null ? carriedOut : refused).merge(command.getClass(), 1, Integer::sum);
        if (refusal != null) {
            rules.merge(refusal.rule(), 1, Integer::sum);
        }
    }

    public int carriedOut(Class<?> command) {
        return carriedOut.getOrDefault(command, 0);
    }

    public int refusedBy(Rule rule) {
        return rules.getOrDefault(rule, 0);
    }

    /** To the test's output, for whoever wants to know how much was tried. */
    public void print(String what) {
        System.out.printf(
                "%s: %d commands carried out, %d refused by %d rules%n  %s%n",
                what, sum(carriedOut), sum(refused), rules.size(), named(carriedOut, Command::nameOf));
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static <T> Map<String, Integer> named(Map<T, Integer> counts, Function<T, String> name) {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((what, count) -> named.put(name.apply(what), count));
        return named;
    }
}
