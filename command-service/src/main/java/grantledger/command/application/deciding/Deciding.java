package grantledger.command.application.deciding;

import static grantledger.command.application.standing.ApplicationRule.DECISION_AFTER_CLOSING;

import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationHandling;
import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Circumstances;

/** A decision in the matter, by somebody who neither submitted nor assessed it nor recommended one. */
interface Deciding extends ApplicationHandling {

    @Override
    default void requireNoHandIn(Application application, Circumstances with) {
        ApplicationHandling.requireMayDecide(application, with.acting().person());
    }

    /** The applications of a call compete, so that none is tried before all are there. */
    static void requireTime(Application application, Call call, Acting acting) {
        application.requireSubmittedBy(acting);
        DECISION_AFTER_CLOSING.require(
                call.terms().rolling() || call.hasClosedBy(acting.occurredAt()),
                "The call closes at %s.",
                call.terms().closesAt());
    }
}
