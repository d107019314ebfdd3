package grantledger.console.contract;

import grantledger.console.asking.Asked;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads that are answered as a test says, and remembered as they were asked. */
public final class AnsweringServices extends Services {
    private final List<String> asked = new ArrayList<>();
    private Function<String, String> answers = _ -> "{\"rows\": [], \"total\": 0}";
    private Supplier<JsonNode> decisions =
            () -> JsonMapper.shared().readTree("{\"dryRun\": true, \"events\": [{\"type\": \"FundsGranted\"}]}");
    private InputStream file = new ByteArrayInputStream(new byte[0]);

    public AnsweringServices() {
        super(null, null);
    }

    /** @param how the answer in JSON to a query */
    public void answering(Function<String, String> how) {
        answers = how;
    }

    /** @param how the answer to a command */
    public void deciding(Supplier<JsonNode> how) {
        decisions = how;
    }

    public void sending(InputStream content) {
        file = content;
    }

    /** Every query, with the moment after an at sign where there is one. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public JsonNode read(Asked who, Query query) {
        return answer(who, query).body();
    }

    @Override
    public Answer answer(Asked who, Query query) {
        return new Answer(JsonMapper.shared().readTree(answers.apply(note(who, query))), Optional.empty());
    }

    @Override
    public JsonNode readNow(Asked who, Query query) {
        asked.add(query.toString());
        return JsonMapper.shared().readTree(answers.apply(query.toString()));
    }

    @Override
    public Answer audit(Asked who, Query query) {
        return answer(who, query);
    }

    @Override
    public List<JsonNode> readAll(Asked who, List<Query> queries) {
        return queries.stream().map(query -> read(who, query)).toList();
    }

    @Override
    public Download download(Asked who, Query query, String accept) {
        note(who, query);
        return new Download(accept, "", file);
    }

    @Override
    public JsonNode send(Asked who, String command, JsonNode body, Map<String, String> headers) {
        asked.add(command + " " + headers);
        return decisions.get();
    }

    /** Nobody knows which commands there are. */
    @Override
    public JsonNode description(Service service) {
        throw new ServiceAway(service, null);
    }

    @Override
    public Optional<JsonNode> health(Service service) {
        return Optional.empty();
    }

    private String note(Asked who, Query query) {
        var moment = who.moment().isNow() ? "" : "@" + who.moment().query();
        asked.add(query + moment);
        return query.toString();
    }
}
