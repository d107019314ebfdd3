package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.CALL_IS_OPEN;
import static grantledger.command.application.standing.ApplicationRule.RECEIVED_AT_BY_OFFICER;
import static grantledger.command.application.standing.ApplicationRule.RECEIVED_BY_NOW;
import static java.util.Objects.requireNonNullElse;

import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import java.time.Instant;

/**
 * When an application reached the agency.
 *
 * @param receivedAt where an officer enters it for the applicant; null where it comes as it is sent
 */
record Arrival(Instant receivedAt) {

    void requirePerson(Acting acting) {
        RECEIVED_AT_BY_OFFICER.requireOf(
                "receivedAt", receivedAt == null || !acting.asApplicantOnly(), "%s applies.", acting.person());
    }

    /** What came too late is refused by the door, and recorded where an officer says when it came. */
    void requireReceivable(Call call, Acting acting) {
        RECEIVED_BY_NOW.requireOf(
                "receivedAt",
                receivedAt == null || !receivedAt.isAfter(acting.occurredAt()),
                "%s is in the future.",
                receivedAt);
        Instant came = requireNonNullElse(receivedAt, acting.occurredAt());
        boolean receivable = receivedAt == null
                ? call.isOpenAt(came)
                : !call.cancelled() && !came.isBefore(call.terms().opensAt());
        CALL_IS_OPEN.requireOf(
                receivedAt == null ? null : "receivedAt",
                receivable,
                "The call is open from %s to %s%s. An officer who enters what came before or later says when, by"
                        + " receivedAt.",
                call.terms().opensAt(),
                call.terms().closesAt(),
                call.cancelled() ? ", and cancelled" : "");
    }

    boolean isLate(Call call) {
        return receivedAt != null && call.hasClosedBy(receivedAt);
    }
}
