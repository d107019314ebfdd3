package grantledger.standalone.console.guards;

import grantledger.standalone.console.browser.Api;
import grantledger.standalone.identity.Person;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the API answers one person.
 *
 * @param words addresses, persons and sentences in it, which stand in a page as they stand there
 * @param refused what they may not read
 */
record Answered(Set<String> words, Set<String> refused) {
    /** Whom somebody is, where they are written to, and what somebody wrote. */
    private static final Pattern TELLING = Pattern.compile("\\S+@\\S+|[a-z]+\\.[a-z]+|.{4,} .{4,}", Pattern.DOTALL);

    static Answered to(Person person, Api api, Iterable<String> reads) {
        var answered = new Answered(new TreeSet<>(), new TreeSet<>());
        for (var read : reads) {
            var answer = api.tries(person, read);
            if (answer.isRefusal()) {
                answered.refused.add(read);
            } else {
                answered.gather(answer.body());
            }
        }
        return answered;
    }

    private void gather(JsonNode node) {
        if (node.isString() && TELLING.matcher(node.asString()).matches()) {
            words.add(node.asString());
        }
        node.forEach(this::gather);
    }

    /** What others are told beside. */
    Set<String> withheld(Collection<Answered> all) {
        var withheld = all.stream().flatMap(one -> one.words.stream()).collect(Collectors.toSet());
        withheld.removeAll(words);
        return withheld;
    }
}
