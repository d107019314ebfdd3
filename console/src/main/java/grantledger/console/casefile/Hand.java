package grantledger.console.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who did one part of a matter, as far as the reader is told: four eyes, to be seen.
 *
 * @param key in the words: {@code casefile.hand.<key>}
 */
public record Hand(String key, List<String> persons) {

    static List<Hand> of(Facts application, List<Facts> grants) {
        var hands = new ArrayList<Hand>();
        add(hands, "submitted", Stream.of(application.said("submittedBy")));
        add(hands, "checked", Stream.of(application.at("examination").said("recordedBy")));
        add(hands, "assessed", application.each("scorings").stream().map(one -> one.said("assessorId")));
        add(hands, "recommended", Stream.of(application.at("recommendation").said("recommendedBy")));
        add(hands, "decided", Stream.of(application.said("decisionMaker")));
        add(hands, "released", each(grants, "instalments").map(one -> one.said("releasedBy")));
        add(hands, "approved", each(grants, "reports").map(one -> one.said("approvedBy")));
        return List.copyOf(hands);
    }

    private static Stream<Facts> each(List<Facts> grants, String list) {
        return grants.stream().flatMap(grant -> grant.each(list).stream());
    }

    private static void add(List<Hand> hands, String key, Stream<String> persons) {
        var named =
                new LinkedHashSet<>(persons.filter(person -> !person.isEmpty()).toList());
        if (!named.isEmpty()) {
            hands.add(new Hand(key, List.copyOf(named)));
        }
    }
}
