package grantledger.console.downloads;

import grantledger.console.contract.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** Lists that are taken away from pages which are no registers, each with the parameters that it takes. */
enum OtherList {
    OUTCOMES(
            "/api/outcomes",
            "area",
            "indicator",
            "countyCode",
            "municipalityCode",
            "state",
            "callId",
            "grantId",
            "sort"),
    READS("/api/audit/reads", "person", "applicationId", "from", "to"),
    INDICATORS("/api/indicators", "area", "q"),
    SERIES("/api/indicators/{}", "place", "from", "to", "revisions"),
    COMPARISON("/api/indicators/{}/comparison", "places", "from", "to");

    private static final String ID = "id";

    private final String path;
    /** With blanks between them. */
    private final String parameters;

    /** @param path with the parameter {@code id} in the place of <code>{}</code> */
    OtherList(String path, String... parameters) {
        this.path = path;
        this.parameters = String.join(" ", parameters);
    }

    static Optional<Query> query(String name, MultiValueMap<String, String> values) {
        return Arrays.stream(values())
                .filter(list -> list.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .map(list -> list.asking(values));
    }

    private Query asking(MultiValueMap<String, String> values) {
        var query = Query.of(path, values.getOrDefault(ID, List.of("")).getFirst());
        for (var parameter : parameters.split(" ", -1)) {
            values.getOrDefault(parameter, List.of()).forEach(value -> query.with(parameter, value));
        }
        return query;
    }
}
