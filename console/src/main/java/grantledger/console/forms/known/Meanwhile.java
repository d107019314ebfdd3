package grantledger.console.forms.known;

import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.contract.Query;
import grantledger.console.contract.Refused;
import grantledger.console.contract.ServiceAway;
import grantledger.console.contract.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What happened to something between the moment that somebody saw it and now. */
@Component
public class Meanwhile {
    private static final int MOST = 40;
    private static final Set<String> OF_NO_INTEREST = Set.of("version", "position", "doubleFunding", "contact");

    private final Services services;

    Meanwhile(Services services) {
        this.services = services;
    }

    /** A field of the view that reads otherwise now; empty where it was, or is, not said. */
    public record Changed(String path, String then, String now) {}

    public record Event(String type, String actor, String occurredAt) {}

    /** Only what this person may see, then and now; nothing where it cannot be read. */
    public List<Changed> changed(Asked asked, Matter now, long seenPosition) {
        if (seenPosition <= 0) {
            return List.of();
        }
        try {
            var then = services.read(asOf(asked, seenPosition), Query.of("/api/" + now.kind() + "/{}", now.id()));
            return compared(then, now.view());
        } catch (Refused | ServiceAway _) {
            return List.of();
        }
    }

    private static Asked asOf(Asked asked, long position) {
        return new Asked(
                asked.person(),
                asked.wording(),
                Moment.position(position),
                asked.address(),
                0,
                asked.receipt(),
                asked.csrf());
    }

    static List<Changed> compared(JsonNode then, JsonNode now) {
        var before = leaves(then);
        var after = leaves(now);
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .map(path -> new Changed(path, before.getOrDefault(path, ""), after.getOrDefault(path, "")))
                .limit(MOST)
                .toList();
    }

    private static Map<String, String> leaves(JsonNode view) {
        var leaves = new TreeMap<String, String>();
        gather("", view, leaves);
        return leaves;
    }

    private static void gather(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(it -> !OF_NO_INTEREST.contains(it.getKey()))
                    .forEach(it ->
                            gather(path.isEmpty() ? it.getKey() : path + "." + it.getKey(), it.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                gather(path + "[" + i + "]", node.get(i), leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(path, node.asString());
        }
    }

    /** Its events since then, the earliest first, for those who may read a stream. */
    public List<Event> events(Asked asked, Matter now, long seenVersion) {
        if (!asked.person().is("OFFICER", "AUDITOR", "ADMIN")) {
            return List.of();
        }
        try {
            var query = Query.of("/api/audit/streams/{}/events", now.id())
                    .with("sort", "-position")
                    .with("size", MOST);
            var since = new ArrayList<Event>();
            services.readNow(asked, query)
                    .path("rows")
                    .valueStream()
                    .filter(row -> row.path("version").asLong(0) > seenVersion)
                    .forEach(row -> since.addFirst(new Event(
                            row.path("type").asString(""),
                            row.path("actor").asString(""),
                            row.path("occurredAt").asString(""))));
            return since;
        } catch (Refused | ServiceAway _) {
            return List.of();
        }
    }
}
