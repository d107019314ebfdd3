package grantledger.query.audit.difference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * By what the elements of lists are told apart. Records by the first of the named fields that is not null; texts by
 * themselves unless they are long; all others by their number, from 1, in lists to which is only ever added. Where two elements are called
 * the same, the second of them is called {@code name#2}.
 */
final class Identity {

    /** By the list's name. */
    static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("budgetLines", List.of("item")),
            Map.entry("changes", List.of("changeId")),
            Map.entry("conflicts", List.of("personId")),
            Map.entry("criteria", List.of("id")),
            Map.entry("decisions", List.of("position")),
            Map.entry("focusAreaTerms", List.of("id")),
            Map.entry("formalRequirements", List.of("id")),
            Map.entry("indicators", List.of("indicator")),
            Map.entry("instalments", List.of("instalment")),
            Map.entry("otherFinancing", List.of("source")),
            Map.entry("payments", List.of("instalment")),
            Map.entry("priorities", List.of("priorityId", "id")),
            Map.entry("publications", List.of("position")),
            Map.entry("reports", List.of("planned", "reportId", "report")),
            Map.entry("results", List.of("requirementId")),
            Map.entry("scores", List.of("criterionId")),
            Map.entry("scorings", List.of("assessorId")),
            Map.entry("spent", List.of("item")),
            Map.entry("tracks", List.of("track")),
            Map.entry("values", List.of("place")));

    /** Of records to which is only ever added, so that a record keeps its number. */
    static final List<String> NUMBERED =
            List.of("appeals", "recommendations", "repayments", "reportingDuties", "undonePayments");

    /** Of a text that is a name. */
    private static final int LONGEST = 100;

    private Identity() {}

    /** The elements of a list by what they are called, in order. */
    static SequencedMap<String, JsonNode> of(String list, Iterable<JsonNode> elements) {
        SequencedMap<String, JsonNode> named = new LinkedHashMap<>();
        Map<String, Integer> met = new HashMap<>();
        int number = 0;
        for (JsonNode element : elements) {
            number++;
            String name = name(list, element, number);
            int times = met.merge(name, 1, Integer::sum);
            named.put(times == 1 ? name : name + "#" + times, element);
        }
        return named;
    }

    private static String name(String list, JsonNode element, int number) {
        if (!element.isContainer()) {
            String text = element.asString();
            return text.length() <= LONGEST ? text : String.valueOf(number);
        }
        Stream<String> fields = FIELDS.getOrDefault(list, List.of()).stream();
        return fields.map(element::path)
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .findFirst()
                .map(JsonNode::asString)
                .orElse(String.valueOf(number));
    }
}
