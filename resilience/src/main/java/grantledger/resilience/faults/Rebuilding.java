package grantledger.resilience.faults;

import grantledger.resilience.running.Service;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.Person;
import grantledger.standalone.identity.Tokens;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** A rebuild of the views, begun at one instance. */
record Rebuilding(Service instance, Tokens tokens) {
    static Rebuilding at(Service instance, Tokens tokens) {
        return new Rebuilding(instance, tokens);
    }

    void begin() {
        var started = new ServiceClient(instance.url())
                .post("/api/rebuild", tokens.of(Person.ADA), JsonNodeFactory.instance.objectNode(), Map.of());
        if (started.isRefusal()) {
            throw new IllegalStateException("The rebuild was refused: " + started.problem());
        }
    }
}
