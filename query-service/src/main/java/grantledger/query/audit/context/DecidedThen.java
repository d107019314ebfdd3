package grantledger.query.audit.context;

import grantledger.format.Recorded;
import grantledger.projections.history.Moment;
import grantledger.query.application.view.Decision;
import java.util.List;

/**
 * A decision that is asked for.
 *
 * @param event by which it was recorded
 * @param together the events of its command
 * @param before the moment before that command
 * @param asOf the last position of the log that is looked at
 */
record DecidedThen(Decision decision, Recorded<?> event, List<Recorded<?>> together, Moment before, long asOf) {

    boolean inOrderOfTheLog() {
        return before instanceof Moment.Position;
    }

    /** Whether an event had been recorded, or had happened, by then. */
    boolean isBefore(Recorded<?> one) {
        long first = together.getFirst().position();
        if (inOrderOfTheLog()) {
            return one.position() < first;
        }
        int order = one.occurredAt().compareTo(event.occurredAt());
        return one.position() <= asOf && (order < 0 || (order == 0 && one.position() < first));
    }
}
