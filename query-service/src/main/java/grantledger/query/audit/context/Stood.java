package grantledger.query.audit.context;

import grantledger.events.ApplicationEvent;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.DecisionOutcome;
import grantledger.format.Recorded;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.application.view.DecisionEntry.Kind;
import grantledger.query.audit.ranking.RankedThen;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.call.view.CallView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision, and what stood when it was made.
 *
 * @param decidedAt when it was made in business
 * @param together the events of its command, on whatever stream
 * @param before the events of the application that had been recorded, or had happened
 * @param inOrderOfTheLog whether what stood is what the log had recorded
 */
record Stood(
        DecisionEntry decision,
        Instant decidedAt,
        List<Recorded<?>> together,
        List<Recorded<?>> before,
        ApplicationView application,
        CallView call,
        RankedThen ranking,
        boolean inOrderOfTheLog) {

    Optional<Ranking.Place> place() {
        return ranking.own();
    }

    int ranked() {
        return ranking.ranked();
    }

    boolean aboveLine() {
        return ranking.rows().stream()
                .anyMatch(row -> row.aboveLine() && row.applicationId().equals(application.applicationId()));
    }

    TrackTerms track() {
        return call.terms().tracks().stream()
                .filter(terms -> terms.track() == application.submission().track())
                .findFirst()
                .orElseThrow();
    }

    boolean is(Kind... kinds) {
        return List.of(kinds).contains(decision.kind());
    }

    /** Money is granted or refused on the application's merits for the first time, or again after an annulment. */
    boolean isTried() {
        return is(Kind.GRANTED, Kind.DECLINED);
    }

    boolean grants() {
        return decision.outcome() == DecisionOutcome.GRANT;
    }

    /** A court decides by itself; the agency answers for the rest. */
    boolean isOfTheAgency() {
        return !is(Kind.APPEAL_OUTCOME);
    }

    /** Who acted for the agency; of a court's decision whoever recorded it, or null where the event did not tell. */
    String decider() {
        return isOfTheAgency() ? decision.decidedBy() : decision.recordedBy();
    }

    <E extends ApplicationEvent> Stream<E> before(Class<E> kind) {
        return before.stream().map(Recorded::event).filter(kind::isInstance).map(kind::cast);
    }
}
