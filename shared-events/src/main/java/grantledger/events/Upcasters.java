package grantledger.events;

import grantledger.format.Upcasting;
import grantledger.format.Upcasting.Step;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps from one revision of an event's JSON to the next, so that every revision ever written can be read. */
final class Upcasters {

    static final Upcasting ALL = new Upcasting(Map.ofEntries(
            step("CallAnnounced", 1, Upcasters::termsOfTheFirstCalls),
            step("CallAmended", 1, Upcasters::termsOfTheFirstCalls),
            step("CallFundsReturned", 1, Upcasters::nothingMoreWasSaid),
            step("ApplicationSubmitted", 1, Upcasters::inTimeAndFinancedAlone),
            step("ApplicationSubmitted", 2, Upcasters::withContactInPlainText),
            step("ApplicationResubmitted", 1, Upcasters::withContactInPlainText),
            step("ApplicationCompleted", 1, Upcasters::financedAlone),
            step("ApplicationCompleted", 2, Upcasters::withContactInPlainText),
            step("ApplicationSupplemented", 1, Upcasters::withContactInPlainText),
            step("FormalCheckRecorded", 1, Upcasters::nothingMoreWasSaid),
            step("ApplicationScored", 1, Upcasters::reasonAndScalePerCriterion),
            step("ApplicationScored", 2, Upcasters::withoutPriorities),
            step("ApplicationDismissed", 1, Upcasters::afterAFailedCheck),
            step("AppealFiled", 1, Upcasters::nothingMoreWasSaid),
            step("AppealOutcomeRecorded", 1, Upcasters::neverRemitted),
            step("GrantEstablished", 1, Upcasters::nothingMoreWasSaid),
            step("GrantAmountChanged", 1, Upcasters::nothingMoreWasSaid),
            step("ChangeRequested", 1, Upcasters::nothingMoreWasSaid),
            step("OutcomeReported", 1, Upcasters::nothingMoreWasSaid),
            step("ReportApproved", 1, Upcasters::nothingMoreWasSaid),
            step("RepaymentDemanded", 1, Upcasters::nothingMoreWasSaid),
            step("RepaymentRecorded", 1, Upcasters::nothingMoreWasSaid)));

    private Upcasters() {}

    private static Map.Entry<Step, UnaryOperator<ObjectNode>> step(
            String type, int fromRevision, UnaryOperator<ObjectNode> change) {
        return Map.entry(new Step(type, fromRevision), change);
    }

    /** The later revision only says more, and what it says more may be absent. */
    private static ObjectNode nothingMoreWasSaid(ObjectNode event) {
        return event;
    }

    /**
     * Focus areas were words without a title, criteria had no aspects and calls no priorities; no requirement was tied
     * to a field. Whether decisions waited for the closing was not said, and nobody had to ask; 21 days is what the law
     * gives for an appeal.
     */
    private static ObjectNode termsOfTheFirstCalls(ObjectNode event) {
        ObjectNode terms = event.required("terms").asObject();
        ArrayNode areas = terms.arrayNode();
        terms.required("focusAreas").asArray().forEach(id -> {
            ObjectNode area = areas.addObject().put("id", id.stringValue()).put("title", id.stringValue());
            area.putArray("tracks");
            area.putArray("buildsOn");
        });
        terms.set("focusAreas", areas);
        terms.required("criteria")
                .asArray()
                .forEach(criterion -> criterion.asObject().putArray("aspects"));
        terms.putArray("priorities");
        terms.put("rolling", false).put("appealDays", 21);
        return event;
    }

    private static ObjectNode inTimeAndFinancedAlone(ObjectNode submitted) {
        return financedAlone(submitted).put("late", false);
    }

    private static ObjectNode financedAlone(ObjectNode event) {
        event.required("proposal").asObject().putArray("otherFinancing");
        return event;
    }

    private static ObjectNode withContactInPlainText(ObjectNode event) {
        event.required("proposal").asObject().required("contact").asObject().putNull("commitment");
        return event;
    }

    private static ObjectNode withoutPriorities(ObjectNode scored) {
        scored.putArray("priorities");
        return scored;
    }

    private static ObjectNode afterAFailedCheck(ObjectNode dismissed) {
        return dismissed.put("ground", "FORMAL_CHECK");
    }

    private static ObjectNode neverRemitted(ObjectNode outcome) {
        return outcome.put("eligible", false);
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
