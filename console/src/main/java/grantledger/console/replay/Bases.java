package grantledger.console.replay;

import grantledger.console.asking.Moment;
import tools.jackson.databind.JsonNode;

/**
 * The two ways to say what stood before a decision, each with the moment that asks for it.
 *
 * @param recorded what the log had recorded
 * @param happened what had happened, whenever it was registered
 * @param byHappened which of them is shown
 */
public record Bases(Moment recorded, Moment happened, boolean byHappened) {
    static Bases of(JsonNode context) {
        return new Bases(
                Moment.position(context.at("/decision/position").asLong(0)),
                new Moment(
                        Moment.Clock.OCCURRED, context.at("/decision/decidedAt").asString("")),
                context.path("basis").asString("").equals("HAPPENED"));
    }
}
