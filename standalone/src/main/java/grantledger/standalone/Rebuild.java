package grantledger.standalone;

import grantledger.standalone.client.Answer;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.identity.Person;
import grantledger.standalone.running.CannotStart;
import grantledger.standalone.running.Screen;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

@Command(
        name = "rebuild",
        description = "Rebuilds the views of the running system from position 1, while the old ones keep serving.",
        mixinStandardHelpOptions = true)
final class Rebuild implements Callable<Integer> {
    @Mixin
    private SystemOptions options;

    @Override
    public Integer call() {
        var settings = options.settings();
        var token = LocalIdentity.in(settings.data().resolve("issuer")).tokens().of(Person.ADA);
        var queries = new ServiceClient("http://localhost:" + settings.queryPort());
        start(queries, token);
        var last = follow(queries, token);
        if (!last.path("state").asString().equals("DONE")) {
            throw new CannotStart("The rebuild failed: " + last.path("reason").asString());
        }
        return 0;
    }

    private static void start(ServiceClient queries, String token) {
        try {
            var started = queries.post("/api/rebuild", token, JsonNodeFactory.instance.objectNode(), Map.of());
            if (started.isRefusal()) {
                throw new CannotStart("The rebuild was refused. " + started.problem());
            }
        } catch (UncheckedIOException nobody) {
            throw new CannotStart("query-service does not answer; is the system up? (./grants up)", nobody);
        }
    }

    private static JsonNode follow(ServiceClient queries, String token) {
        var progress = new AtomicReference<JsonNode>(MissingNode.getInstance());
        return Screen.ofThisProcess().watch("rebuilding the views", () -> reached(progress.get()), () -> {
            do {
                pause();
                progress.set(status(queries, token).body().path("rebuild"));
            } while (progress.get().path("state").asString("").equals("RUNNING"));
            return progress.get();
        });
    }

    private static Answer status(ServiceClient queries, String token) {
        return queries.get("/api/status", token, Map.of());
    }

    private static String reached(JsonNode progress) {
        return "%d of %d"
                .formatted(
                        progress.path("records").asLong(),
                        progress.path("total").asLong());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted; the rebuild goes on by itself", e);
        }
    }
}
