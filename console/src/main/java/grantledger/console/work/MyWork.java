package grantledger.console.work;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What waits, what there is to look at, and for those who check, how the log stands.
 *
 * @param decisions the latest, for auditors; else none
 * @param proof what the query-service tells of how far the log is sealed; a missing node for the others
 */
public record MyWork(List<Waiting> tasks, List<Waiting> overview, List<JsonNode> decisions, JsonNode proof) {

    public boolean isProofKnown() {
        return proof.at("/details/provenPosition").isNumber();
    }

    public boolean isProofWell() {
        return proof.path("status").asString("").equals("UP");
    }

    public String proofState() {
        return proof.at("/details/state").asString("");
    }

    public long provenPosition() {
        return proof.at("/details/provenPosition").asLong();
    }

    /** What is late first; nothing that is not there. */
    public List<Waiting> waiting() {
        return tasks.stream().filter(task -> !task.isNone()).toList();
    }

    /** What could wait and does not. */
    public List<Waiting> done() {
        return tasks.stream().filter(Waiting::isNone).toList();
    }
}
