package grantledger.events;

import grantledger.format.Upcasting;
import grantledger.format.Upcasting.Step;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Steps from one revision of an event's JSON to the next, so that every revision ever written can be read. */
final class Upcasters {

    static final Upcasting ALL =
            new Upcasting(Map.of(new Step("ApplicationScored", 1), Upcasters::reasonAndScalePerCriterion));

    private Upcasters() {}

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
