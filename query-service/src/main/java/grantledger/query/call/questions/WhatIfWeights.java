package grantledger.query.call.questions;

import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.query.answering.Refused;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Weights tried out in place of the call's: {@code relevance:40,reach:0}; a criterion left out keeps its weight. */
final class WhatIfWeights {

    private static final int MOST = 1_000_000;

    private WhatIfWeights() {}

    static Map<String, Integer> of(String text, CallTerms terms) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        if (text == null || text.isBlank()) {
            return weights;
        }
        Set<String> criteria = terms.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        for (String pair : text.split(",", -1)) {
            int colon = pair.lastIndexOf(':');
            String criterion = colon < 0 ? "" : pair.substring(0, colon).strip();
            if (!criteria.contains(criterion) || weights.containsKey(criterion)) {
                throw Refused.field(
                        "weights",
                        "must be criterion:weight pairs, each criterion of the call at most once: "
                                + criteria.stream().sorted().toList());
            }
            weights.put(criterion, weight(pair.substring(colon + 1).strip()));
        }
        Map<String, Integer> all = new HashMap<>(weights);
        terms.criteria().forEach(criterion -> all.putIfAbsent(criterion.id(), criterion.weight()));
        if (all.values().stream().allMatch(weight -> weight == 0)) {
            throw Refused.field("weights", "must leave something that weighs");
        }
        return weights;
    }

    private static int weight(String text) {
        try {
            int weight = Integer.parseInt(text);
            if (weight >= 0 && weight <= MOST) {
                return weight;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw Refused.field("weights", "each weight must be a whole number from 0 to " + MOST);
    }
}
