package grantledger.command.intake.batches;

import grantledger.command.intake.Answer;
import grantledger.command.intake.Problems;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the answer of a batch for each of its lines: its number, a status, and what a single command gets. */
@Component
class NumberedAnswers {

    private final Problems problems;
    private final JsonMapper json;

    NumberedAnswers(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    byte[] of(long line, Answer answer) {
        return written(
                json.createObjectNode().put("line", line).put("status", answer.location() == null ? 200 : 201), answer);
    }

    byte[] refused(long line, RuntimeException why) {
        return written(json.createObjectNode().put("line", line), problems.of(why));
    }

    private byte[] written(ObjectNode numbered, Object more) {
        numbered.setAll((ObjectNode) json.valueToTree(more));
        return (numbered + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
