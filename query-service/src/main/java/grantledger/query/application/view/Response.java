package grantledger.query.application.view;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the decision reached the applicant, what was said to it, and what ended the application without one.
 *
 * @param servedOn the day the latest decision reached the applicant, or null
 * @param withdrawalReasons null unless it was withdrawn
 * @param discontinuedBecause null unless its call was cancelled
 */
public record Response(List<Appeal> appeals, LocalDate servedOn, String withdrawalReasons, String discontinuedBecause) {

    /**
     * @param outcome null while it is pending; so are {@code court}, {@code caseNumber} and {@code recordedBy}
     * @param filedBy null where the event did not tell
     */
    public record Appeal(
            LocalDate receivedOn,
            String grounds,
            String filedBy,
            AppealOutcome outcome,
            String court,
            String caseNumber,
            String recordedBy) {

        static Appeal of(AppealFiled e) {
            return new Appeal(e.receivedOn(), e.grounds(), e.filedBy(), null, null, null, null);
        }

        private Appeal ended(AppealOutcomeRecorded e) {
            return new Appeal(receivedOn, grounds, filedBy, e.outcome(), e.court(), e.caseNumber(), e.recordedBy());
        }

        private Appeal withoutPeople() {
            return new Appeal(receivedOn, grounds, null, outcome, court, caseNumber, null);
        }
    }

    static final Response NONE = new Response(List.of(), null, null, null);

    Response appealed(AppealFiled e) {
        return with(Stream.concat(appeals.stream(), Stream.of(Appeal.of(e))).toList());
    }

    /** The outcome is that of the latest appeal. */
    Response ended(AppealOutcomeRecorded e) {
        if (appeals.isEmpty()) {
            return this;
        }
        List<Appeal> now = new ArrayList<>(appeals);
        now.set(now.size() - 1, now.getLast().ended(e));
        return with(List.copyOf(now));
    }

    Response served(LocalDate day) {
        return new Response(appeals, day, withdrawalReasons, discontinuedBecause);
    }

    Response withdrawn(String reasons) {
        return new Response(appeals, servedOn, reasons, discontinuedBecause);
    }

    Response discontinued(String reason) {
        return new Response(appeals, servedOn, withdrawalReasons, reason);
    }

    Response withoutPeople() {
        return with(appeals.stream().map(Appeal::withoutPeople).toList());
    }

    private Response with(List<Appeal> now) {
        return new Response(now, servedOn, withdrawalReasons, discontinuedBecause);
    }
}
