package grantledger.events;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Steps from one revision of an event's JSON to the next, so that every revision ever written can be read. */
final class Upcasters {

    private record Step(String type, int fromRevision) {}

    private static final Map<Step, UnaryOperator<ObjectNode>> STEPS =
            Map.of(new Step("ApplicationScored", 1), Upcasters::reasonAndScalePerCriterion);

    private Upcasters() {}

    static ObjectNode toCurrent(EventType type, int revision, ObjectNode json) {
        ObjectNode current = json;
        for (int from = revision; from < type.revision(); from++) {
            UnaryOperator<ObjectNode> step = STEPS.get(new Step(type.name(), from));
            if (step == null) {
                throw new UnreadableEvent("No step leads from revision %d of %s".formatted(from, type.name()));
            }
            current = step.apply(current);
        }
        return current;
    }

    /**
     * Revision 1 gave one reason for all criteria, and points on the scale 0–5 with equal weights, which it did not
     * write down. Revision 2 has a reason and the scale on every criterion.
     */
    private static ObjectNode reasonAndScalePerCriterion(ObjectNode scored) {
        String reason = scored.required("reason").stringValue();
        scored.remove("reason");
        scored.required("scores")
                .asArray()
                .forEach(score -> score.asObject()
                        .put("reason", reason)
                        .put("maxPoints", 5)
                        .put("weight", 1));
        return scored;
    }
}
