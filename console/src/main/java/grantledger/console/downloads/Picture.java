package grantledger.console.downloads;

import grantledger.console.contract.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The pictures that may be asked for, each with the parameters that it takes. */
enum Picture {
    DISTRIBUTION("calls/{}/distribution", "picture"),
    RANKING("calls/{}/ranking", "track", "weights", "size", "page"),
    OUTCOMES("outcomes", "area", "indicator", "countyCode", "municipalityCode", "callId", "grantId", "state"),
    SERIES("indicators/{}", "place", "from", "to"),
    COMPARISON("indicators/{}/comparison", "places", "from", "to");

    private static final String ID = "[0-9a-fA-F-]{36}";

    private final String path;
    private final Pattern pattern;
    /** With blanks between them. */
    private final String parameters;

    Picture(String path, String... parameters) {
        this.path = path;
        this.pattern = Pattern.compile(path.replace("{}", "(" + ID + ")"));
        this.parameters = String.join(" ", parameters);
    }

    /** @param asked what follows {@code /pictures/}; nothing else leads to the service */
    static Optional<Query> query(String asked, MultiValueMap<String, String> values) {
        return Arrays.stream(values())
                .flatMap(picture -> picture.asking(asked, values).stream())
                .findFirst();
    }

    private Optional<Query> asking(String asked, MultiValueMap<String, String> values) {
        var found = pattern.matcher(asked);
        if (!found.matches()) {
            return Optional.empty();
        }
        var query = found.groupCount() == 0 ? Query.of("/api/" + path) : Query.of("/api/" + path, found.group(1));
        for (var parameter : parameters.split(" ", -1)) {
            values.getOrDefault(parameter, List.of()).forEach(value -> query.with(parameter, value));
        }
        return Optional.of(query);
    }
}
