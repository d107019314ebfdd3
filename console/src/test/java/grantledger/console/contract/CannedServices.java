package grantledger.console.contract;

import grantledger.console.asking.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Services that answer what a test says, and remember what they were sent. */
public final class CannedServices extends Services {
    private final JsonNode api;
    private final Map<String, String> reads = new TreeMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private boolean queriesAway;
    private boolean undescribed;
    private int described;
    private Function<Sent, JsonNode> decision = _ -> json("{\"position\": 7, \"events\": []}");

    /** A command as it came. */
    public record Sent(String command, JsonNode body, Map<String, String> headers) {}

    /** @param api the description of the commands */
    public CannedServices(JsonNode api) {
        super(null, null);
        this.api = api;
    }

    public static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** @param path the beginning of it is enough; the longest that fits is answered */
    public void answer(String path, String json) {
        reads.put(path, json);
    }

    public void decide(Function<Sent, JsonNode> decision) {
        this.decision = decision;
    }

    public void refuse(Problem problem) {
        decide(_ -> {
            throw new Refused(problem);
        });
    }

    public void goAway() {
        decide(_ -> {
            throw new ServiceAway(Service.COMMAND, null);
        });
    }

    public void queriesGoAway() {
        queriesAway = true;
    }

    public void describeNothing() {
        undescribed = true;
    }

    /** How often the description was asked for. */
    public int described() {
        return described;
    }

    public List<Sent> sent() {
        return sent;
    }

    @Override
    public JsonNode readNow(Asked asked, Query query) {
        if (queriesAway) {
            throw new ServiceAway(Service.QUERY, null);
        }
        return reads.entrySet().stream()
                .filter(read -> query.toString().startsWith(read.getKey()))
                .max(Comparator.comparingInt(read -> read.getKey().length()))
                .map(read -> json(read.getValue()))
                .orElseThrow(() -> new Refused(Problem.of(404)));
    }

    /** As of a moment where the page is of one: {@code /api/grants/…@position=12}. */
    @Override
    public JsonNode read(Asked asked, Query query) {
        var then = asked.moment().isNow() ? "" : "@" + asked.moment().query();
        return readNow(asked, Query.of(query + then));
    }

    @Override
    public JsonNode send(Asked asked, String command, JsonNode body, Map<String, String> headers) {
        var came = new Sent(command, json(body.toString()), headers);
        sent.add(came);
        return decision.apply(came);
    }

    @Override
    public JsonNode description(Service service) {
        described++;
        if (undescribed) {
            throw new ServiceAway(service, null);
        }
        return api;
    }
}
