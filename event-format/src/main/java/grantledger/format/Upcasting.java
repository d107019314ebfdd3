package grantledger.format;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The way from any revision of an event's JSON to the current one, a step for each revision that was followed by another. */
public record Upcasting(Map<Step, UnaryOperator<ObjectNode>> steps) {

    /** From a revision of a type to the next. */
    public record Step(String type, int fromRevision) {}

    ObjectNode toCurrent(EventType<?> type, int revision, ObjectNode json) {
        ObjectNode current = json;
        for (int from = revision; from < type.revision(); from++) {
            UnaryOperator<ObjectNode> step = steps.get(new Step(type.name(), from));
            if (step == null) {
                throw new UnreadableEvent("No step leads from revision %d of %s".formatted(from, type.name()));
            }
            current = step.apply(current);
        }
        return current;
    }
}
