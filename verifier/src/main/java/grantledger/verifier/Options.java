package grantledger.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after the command: options, each with a value, and what stands without one. */
final class Options {

    private final List<String> plain = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Options(List<String> arguments) {
        for (int at = 0; at < arguments.size(); at++) {
            String word = arguments.get(at);
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (++at == arguments.size()) {
                throw new Misunderstood(word + " needs a value");
            } else {
                values.computeIfAbsent(word, none -> new ArrayList<>()).add(arguments.get(at));
            }
        }
    }

    void allow(String... options) {
        Set<String> allowed = Set.of(options);
        for (String option : values.keySet()) {
            if (!allowed.contains(option)) {
                throw new Misunderstood("there is no option " + option + " here");
            }
        }
    }

    /** The one word that stands without an option. */
    String only(String what) {
        if (plain.size() != 1) {
            throw new Misunderstood("one " + what + " is needed, and " + plain.size() + " were given");
        }
        return plain.getFirst();
    }

    void none() {
        if (!plain.isEmpty()) {
            throw new Misunderstood("“" + plain.getFirst() + "” has no meaning here");
        }
    }

    String needed(String option) {
        return one(option).orElseThrow(() -> new Misunderstood(option + " is needed"));
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    Optional<String> one(String option) {
        List<String> given = all(option);
        if (given.size() > 1) {
            throw new Misunderstood(option + " was given more than once");
        }
        return given.stream().findFirst();
    }

    Optional<Integer> number(String option) {
        return one(option).map(text -> {
            if (!text.matches("[0-9]{1,5}")) {
                throw new Misunderstood(option + " needs a number");
            }
            return Integer.parseInt(text);
        });
    }
}
