package grantledger.command.grant;

import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.CHANGE;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.GRANT_HAS_ROOM;

import grantledger.command.grant.changing.RequestChange;
import grantledger.command.grant.reporting.ReportOutcome;
import grantledger.command.grant.standing.Room;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.ChangeRejected;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.ReportKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** There is an end to what a recipient sends in for one grant. */
class RoomTest {

    /** A summary and one line, which takes a hundred more than its text. */
    private static final int OF_REPORT = "Fler mötesplatser".length() + "Lön".length() + 100;

    private final Rulebook rules = rules();

    @Test
    void takes_a_report_that_just_fits() {
        rules.given(leaving(OF_REPORT)).when(APPLICANT, report()).then(reported(FIRST_REPORT, ReportKind.PROGRESS));
    }

    @Test
    void refuses_a_report_that_does_not() {
        rules.given(leaving(OF_REPORT - 1)).when(APPLICANT, report()).refusedBy(GRANT_HAS_ROOM);
    }

    @Test
    void counts_what_was_reported_before() {
        rules.given(leaving(
                        2 * OF_REPORT - 1,
                        reported(FIRST_REPORT, ReportKind.PROGRESS),
                        approved(FIRST_REPORT, ReportKind.PROGRESS, 90_000)))
                .when(APPLICANT, report())
                .refusedBy(GRANT_HAS_ROOM);
    }

    @Test
    void refuses_a_change_that_does_not_fit() {
        rules.given(leaving(8)).when(APPLICANT, change("Försenat")).then(requested("Försenat"));
        rules().given(leaving(7)).when(APPLICANT, change("Försenat")).refusedBy(GRANT_HAS_ROOM);
    }

    /** A grant for which much was asked, in vain. */
    private static Event[] leaving(int characters, Event... more) {
        String much = "x".repeat((int) Room.MOST - characters);
        Event asked = new ChangeRequested(GRANT, CHANGE, much, null, 400_000L, null, null, APPLICANT.person());
        return Grants.life(accepted(asked, new ChangeRejected(GRANT, CHANGE, "Nej")), more);
    }

    private static RequestChange change(String description) {
        return new RequestChange(GRANT, Grants.APPLICATION, description, null, 400_000L, null, null);
    }

    private static ChangeRequested requested(String description) {
        return new ChangeRequested(
                GRANT, Grants.APPLICATION, description, null, 400_000L, null, null, APPLICANT.person());
    }

    private static ReportOutcome report() {
        return new ReportOutcome(
                GRANT,
                ReportKind.PROGRESS,
                null,
                TODAY.minusDays(60),
                TODAY,
                List.of(new BudgetLineInput("Lön", 640_000L)),
                "Fler mötesplatser",
                GoalFulfilment.LARGELY,
                null);
    }
}
