package grantledger.console.deciding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Who has had a hand in an application, as far as the reader is told.
 *
 * @param hands in the order in which people came to it
 * @param told whether names are told at all
 * @param barred how many are barred, also where nobody is named
 */
public record FourEyes(List<Hand> hands, boolean told, int barred) {

    static FourEyes of(JsonNode application) {
        Map<String, Set<Deed>> deeds = new LinkedHashMap<>();
        people(application)
                .forEach(did -> deeds.computeIfAbsent(did.person, _ -> EnumSet.noneOf(Deed.class))
                        .add(did.deed));
        boolean dismissing = application.path("status").asString("").equals("INELIGIBLE");
        var hands = deeds.entrySet().stream()
                .map(one -> Hand.of(one.getKey(), new ArrayList<>(one.getValue()), dismissing))
                .toList();
        return new FourEyes(
                hands,
                application.path("conflicts").isArray(),
                application.path("barredPersons").asInt(0));
    }

    private record Did(String person, Deed deed) {}

    private static Stream<Did> people(JsonNode application) {
        return Stream.of(
                        did(Stream.of(application.path("submittedBy")), Deed.SUBMITTED),
                        did(Stream.of(application.at("/examination/recordedBy")), Deed.CHECKED),
                        did(application.path("assessors").valueStream(), Deed.ASSESSES),
                        did(each(application, "scorings", "assessorId"), Deed.SCORED),
                        did(each(application, "recommendations", "recommendedBy"), Deed.RECOMMENDED),
                        did(barring(application), Deed.BARRED),
                        did(each(application, "decisions", "decidedBy"), Deed.DECIDED))
                .flatMap(some -> some);
    }

    private static Stream<Did> did(Stream<JsonNode> people, Deed deed) {
        return people.filter(JsonNode::isString).map(person -> new Did(person.asString(), deed));
    }

    private static Stream<JsonNode> each(JsonNode application, String list, String field) {
        return application.path(list).valueStream().map(one -> one.path(field));
    }

    /** A conflict that was lifted bars no more. */
    private static Stream<JsonNode> barring(JsonNode application) {
        return application
                .path("conflicts")
                .valueStream()
                .filter(conflict -> !conflict.path("liftedAt").isString())
                .map(conflict -> conflict.path("personId"));
    }

    public List<Hand> kept() {
        return hands.stream().filter(Hand::isKeptFromDeciding).toList();
    }
}
