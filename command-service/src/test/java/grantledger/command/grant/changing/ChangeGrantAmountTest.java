package grantledger.command.grant.changing;

import static grantledger.command.call.CallRule.BUDGET_CEILING;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.grant.Grants.AFTER_REPORT;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.FIRST;
import static grantledger.command.grant.Grants.FIRST_REPORT;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.LAST;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.approved;
import static grantledger.command.grant.Grants.committed;
import static grantledger.command.grant.Grants.confirmed;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.paid;
import static grantledger.command.grant.Grants.released;
import static grantledger.command.grant.Grants.reported;
import static grantledger.command.grant.Grants.returned;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.Grants.settled;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_NOT_BELOW_RELEASED;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.DECISION_MAKER;

import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.CourtOrderedFundsCommitted;
import grantledger.events.Event;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantClosed;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantReopened;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.PaymentsResumed;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeGrantAmountTest {

    private static final String COURT = "Kammarrätten";
    private final Rulebook rules = rules();

    @Test
    void lowers_the_instalments_from_the_last_and_returns_the_difference() {
        rules.given(accepted(released(1, 300_000)))
                .when(DECISION_MAKER, to(350_000))
                .then(new GrantAmountChanged(
                        GRANT,
                        350_000,
                        List.of(
                                FIRST,
                                new Instalment(50_000, AFTER_REPORT.payableOn(), true, 1),
                                new Instalment(0, LAST.payableOn(), false, null)),
                        "Dom",
                        COURT))
                .andElsewhere(returned(250_000, 350_000));
    }

    @Test
    void adds_to_the_last_instalment_that_is_not_released_and_commits_the_difference() {
        rules.given(established())
                .when(DECISION_MAKER, to(700_000))
                .then(new GrantAmountChanged(
                        GRANT,
                        700_000,
                        List.of(FIRST, AFTER_REPORT, new Instalment(200_000, LAST.payableOn(), false, null)),
                        "Dom",
                        COURT))
                .andElsewhere(committed(100_000, 700_000));
    }

    @Test
    void appends_an_instalment_payable_today_when_all_are_released() {
        rules.given(paid())
                .when(DECISION_MAKER, to(650_000))
                .then(new GrantAmountChanged(
                        GRANT,
                        650_000,
                        List.of(FIRST, AFTER_REPORT, LAST, new Instalment(50_000, TODAY, false, null)),
                        "Dom",
                        COURT))
                .andElsewhere(committed(50_000, 650_000));
    }

    @Test
    void does_nothing_when_the_grant_has_that_amount_already() {
        rules.given(accepted()).when(DECISION_MAKER, to(600_000)).then().andElsewhere();
    }

    @Test
    void returns_only_what_an_approved_change_has_not_returned_before() {
        Rulebook.ofGrants()
                .whereCall(CALL, announced(), committed(600_000, 600_000), returned(300_000, 300_000))
                .given(accepted(new GrantAmountChanged(GRANT, 300_000, List.of(FIRST), "Ändring", "olle.officer")))
                .when(DECISION_MAKER, to(200_000))
                .then(new GrantAmountChanged(
                        GRANT, 200_000, List.of(new Instalment(200_000, FIRST.payableOn(), false, null)), "Dom", COURT))
                .andElsewhere(returned(100_000, 200_000));
    }

    @Test
    void settles_anew_what_only_the_old_amount_kept_down() {
        rules.given(settled(640_000))
                .when(DECISION_MAKER, to(700_000))
                .then(
                        new GrantAmountChanged(
                                GRANT,
                                700_000,
                                List.of(FIRST, AFTER_REPORT, LAST, new Instalment(100_000, TODAY, false, null)),
                                "Dom",
                                COURT),
                        new GrantSettled(GRANT, 640_000))
                .andElsewhere(committed(40_000, 640_000));
    }

    @Test
    void lowers_what_a_settlement_kept_back_of_a_released_instalment_last() {
        rules.given(accepted(
                        released(1, 300_000),
                        reported(FIRST_REPORT, ReportKind.FINAL),
                        approved(FIRST_REPORT, ReportKind.FINAL, 350_000),
                        new GrantSettled(GRANT, 350_000),
                        released(3, 50_000)))
                .when(DECISION_MAKER, to(350_000))
                .then(new GrantAmountChanged(
                        GRANT,
                        350_000,
                        List.of(
                                FIRST,
                                new Instalment(0, AFTER_REPORT.payableOn(), true, 1),
                                new Instalment(50_000, LAST.payableOn(), false, null)),
                        "Dom",
                        COURT))
                .andElsewhere();
    }

    @Test
    void refuses_an_amount_below_what_has_been_released() {
        rules.given(accepted(released(1, 300_000)))
                .when(DECISION_MAKER, to(299_999))
                .refusedBy(AMOUNT_NOT_BELOW_RELEASED);
    }

    @Test
    void refuses_a_raise_above_the_ceiling() {
        Rulebook.ofGrants()
                .whereCall(CALL, announced(), committed(600_000, 1_000_000))
                .given(accepted())
                .when(DECISION_MAKER, to(600_001))
                .refusedBy(BUDGET_CEILING);
    }

    @Test
    void a_court_raises_above_the_ceiling_and_the_limits_of_the_track() {
        Rulebook.ofGrants()
                .whereCall(CALL, announced(), committed(600_000, 900_000))
                .given(accepted())
                .when(DECISION_MAKER, byCourt(900_000))
                .then(new GrantAmountChanged(
                        GRANT,
                        900_000,
                        List.of(FIRST, AFTER_REPORT, new Instalment(400_000, LAST.payableOn(), false, null)),
                        "Dom",
                        COURT))
                .andElsewhere(
                        committed(100_000, 1_000_000),
                        new CourtOrderedFundsCommitted(CALL, APPLICATION, Track.PUBLIC, 200_000, 200_000));
    }

    @Test
    void a_court_lowers_below_what_has_been_released() {
        rules.given(accepted(released(1, 300_000), confirmed(1, 300_000)))
                .when(DECISION_MAKER, byCourt(200_000))
                .then(new GrantAmountChanged(
                        GRANT,
                        200_000,
                        List.of(
                                FIRST,
                                new Instalment(0, AFTER_REPORT.payableOn(), true, 1),
                                new Instalment(0, LAST.payableOn(), false, null)),
                        "Dom",
                        COURT))
                .andElsewhere(returned(300_000, 300_000));
    }

    @Test
    void a_court_reopens_a_closed_grant() {
        rules.given(settled(640_000, new GrantClosed(GRANT, 600_000)))
                .when(DECISION_MAKER, byCourt(700_000))
                .then(
                        new GrantReopened(GRANT, "Dom"),
                        new GrantAmountChanged(
                                GRANT,
                                700_000,
                                List.of(FIRST, AFTER_REPORT, LAST, new Instalment(100_000, TODAY, false, null)),
                                "Dom",
                                COURT),
                        new GrantSettled(GRANT, 640_000))
                .andElsewhere(committed(40_000, 640_000));
    }

    @Test
    void reinstates_a_revoked_grant_with_what_may_be_released_in_its_plan() {
        rules.whereCall(CALL, returned(300_000, 300_000))
                .given(accepted(released(1, 300_000), confirmed(1, 300_000), new GrantRevoked(GRANT, "Omprövning")))
                .when(DECISION_MAKER, byCourt(500_000))
                .then(new GrantReinstated(
                        GRANT,
                        500_000,
                        List.of(FIRST, AFTER_REPORT, new Instalment(0, LAST.payableOn(), false, null)),
                        "Dom",
                        COURT))
                .andElsewhere(committed(200_000, 500_000));
    }

    @Test
    void reinstates_a_revoked_grant_that_was_never_accepted_to_be_accepted() {
        rules.given(established(), new GrantRevoked(GRANT, "Omprövning"), reinstated())
                .when(APPLICANT, new AcceptGrant(GRANT))
                .then(new GrantAccepted(GRANT));
        rules().given(accepted(new GrantRevoked(GRANT, "Omprövning"), reinstated()))
                .when(CONTROLLER, new ReleasePayment(GRANT, 1))
                .then(released(1, 300_000));
    }

    @Test
    void resumes_what_was_on_hold_while_the_decision_was_annulled() {
        Event[] held = accepted(new PaymentsHeld(GRANT, "Återförvisad"));
        rules.given(held)
                .when(DECISION_MAKER, new ChangeGrantAmount(GRANT, 600_000, "Nytt beslut", "disa.decides", false, true))
                .then(new PaymentsResumed(GRANT, "Nytt beslut"));
        rules().given(held).when(DECISION_MAKER, to(600_000)).then();
    }

    private static GrantReinstated reinstated() {
        return new GrantReinstated(GRANT, 600_000, List.of(FIRST, AFTER_REPORT, LAST), "Dom", COURT);
    }

    @Test
    void refuses_once_the_grant_is_closed() {
        rules.given(settled(600_000, new GrantClosed(GRANT, 600_000)))
                .when(DECISION_MAKER, to(700_000))
                .refusedBy(GRANT_IS_LIVE);
    }

    private static ChangeGrantAmount to(long amountSek) {
        return new ChangeGrantAmount(GRANT, amountSek, "Dom", COURT, false, false);
    }

    private static ChangeGrantAmount byCourt(long amountSek) {
        return new ChangeGrantAmount(GRANT, amountSek, "Dom", COURT, true, false);
    }
}
