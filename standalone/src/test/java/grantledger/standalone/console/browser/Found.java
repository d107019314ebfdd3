package grantledger.standalone.console.browser;

import grantledger.access.roles.Role;
import grantledger.standalone.identity.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Matters of the demo to open pages with: for each person the first that they may see, or else the first that officers see. */
public final class Found {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Api api;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, BiFunction<Person, String, String>> ways = Map.of(
            "announced", (person, _) -> first(person, "/api/calls?size=1", "/position"),
            "call", (person, _) -> first(person, "/api/calls?size=1", "/callId"),
            "application", (person, _) -> first(person, "/api/applications?size=1", "/applicationId"),
            "granted", (person, _) -> first(person, "/api/applications?size=1&status=GRANTED", "/applicationId"),
            "grant", (person, _) -> first(person, "/api/grants?size=1", "/grantId"),
            "indicator", (person, _) -> first(person, "/api/indicators?size=1", "/indicatorId"),
            "position", (person, _) -> first(person, "/api/applications?size=1", "/position"));

    Found(Api api) {
        this.api = api;
    }

    public String in(String path, Person person) {
        return PLACE.matcher(path)
                .replaceAll(place -> Matcher.quoteReplacement(
                        known.computeIfAbsent(place.group(1) + person, _ -> find(place.group(1), person))));
    }

    private String find(String what, Person person) {
        var way = ways.get(what);
        if (way == null) {
            throw new AssertionError("{" + what + "} is not known to " + Found.class.getSimpleName());
        }
        var own = way.apply(person, what);
        return own.isEmpty() ? way.apply(Person.of(Role.OFFICER), what) : own;
    }

    private String first(Person person, String list, String field) {
        var answer = api.tries(person, list);
        JsonNode rows = answer.body().path("rows");
        return answer.isRefusal() || rows.isEmpty()
                ? ""
                : rows.path(0).at(field).asString("");
    }
}
