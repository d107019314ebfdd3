package grantledger.console.casefile;

import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment.Clock;
import grantledger.console.contract.Answer;
import grantledger.console.contract.Query;
import grantledger.console.contract.Refused;
import grantledger.console.contract.Services;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads one matter as of the moment of the page. By what had happened only those who audit can be shown it; others are shown
 * what had been recorded.
 */
@Component
class Matters {
    private final Services services;

    Matters(Services services) {
        this.services = services;
    }

    private static boolean isByWhatHappened(Asked asked) {
        return asked.moment().clock() == Clock.OCCURRED && asked.person().is("AUDITOR", "ADMIN");
    }

    private Answer one(Asked asked, String kind, String id) {
        if (!isByWhatHappened(asked)) {
            return services.answer(asked, Query.of("/api/" + kind + "/{}", id));
        }
        var answer = services.audit(asked, Query.of("/api/audit/" + kind + "/{}", id));
        return new Answer(answer.body(), Optional.of(answer.body().path("asOf").asLong()));
    }

    Answer application(Asked asked, String id) {
        return one(asked, "applications", id);
    }

    JsonNode grant(Asked asked, String id) {
        return one(asked, "grants", id).body();
    }

    JsonNode call(Asked asked, String id) {
        return one(asked, "calls", id).body();
    }

    /** In the order in which they were established. */
    List<JsonNode> grants(Asked asked, JsonNode application) {
        if (isByWhatHappened(asked)) {
            return grantIds(application).flatMap(id -> begun(asked, id)).toList();
        }
        return services.read(
                        asked,
                        Query.of("/api/grants")
                                .with(
                                        "applicationId",
                                        application.path("applicationId").asString())
                                .with("sort", "establishedAt"))
                .path("rows")
                .valueStream()
                .toList();
    }

    private static Stream<String> grantIds(JsonNode application) {
        return application
                .path("decisions")
                .valueStream()
                .map(decision -> decision.path("grantId").asString(""))
                .filter(id -> !id.isEmpty())
                .distinct();
    }

    /** A grant is established with its decision, and yet in a stream of its own. */
    private Stream<JsonNode> begun(Asked asked, String id) {
        try {
            return Stream.of(grant(asked, id));
        } catch (Refused refused) {
            if (refused.problem().status() == 404) {
                return Stream.empty();
            }
            throw refused;
        }
    }
}
