package grantledger.command.grant.accepting;

import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.grant.Grants.APPLICANT;
import static grantledger.command.grant.Grants.APPLICATION;
import static grantledger.command.grant.Grants.GRANT;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.accepted;
import static grantledger.command.grant.Grants.application;
import static grantledger.command.grant.Grants.established;
import static grantledger.command.grant.Grants.on;
import static grantledger.command.grant.Grants.rules;
import static grantledger.command.grant.standing.GrantRule.DAY_NOT_BEFORE_GRANT;
import static grantledger.command.grant.standing.GrantRule.GRANT_AWAITS_ANSWER;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import org.junit.jupiter.api.Test;

class AcceptGrantTest {

    private final Rulebook rules = rules();

    @Test
    void accepts_a_grant_that_waits_for_an_answer() {
        rules.given(established()).when(APPLICANT, new AcceptGrant(GRANT)).then(new GrantAccepted(GRANT));
    }

    @Test
    void refuses_a_day_before_the_grant() {
        rules.given()
                .givenAt(NOW, established())
                .when(on(TODAY.minusDays(1), APPLICANT), new AcceptGrant(GRANT))
                .refusedBy(DAY_NOT_BEFORE_GRANT, "Occurred-At");
    }

    @Test
    void is_entered_by_an_officer_for_the_recipient_but_by_none_who_is_barred() {
        rules.given(established()).when(OFFICER, new AcceptGrant(GRANT)).then(new GrantAccepted(GRANT));
        rules().whereApplication(
                        APPLICATION,
                        application(new ConflictOfInterestDeclared(APPLICATION, OFFICER.person(), "Släkt")))
                .given(established())
                .when(OFFICER, new AcceptGrant(GRANT))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void is_the_recipient_s_own_word_whoever_is_barred() {
        rules.whereApplication(
                        APPLICATION,
                        application(new ConflictOfInterestDeclared(APPLICATION, APPLICANT.person(), "Släkt")))
                .given(established())
                .when(APPLICANT, new AcceptGrant(GRANT))
                .then(new GrantAccepted(GRANT));
    }

    @Test
    void refuses_a_second_answer() {
        rules.given(accepted()).when(APPLICANT, new AcceptGrant(GRANT)).refusedBy(GRANT_AWAITS_ANSWER);
    }

    @Test
    void refuses_once_the_grant_was_refused() {
        rules.given(established(), new GrantRefused(GRANT, "Ingen personal"))
                .when(APPLICANT, new AcceptGrant(GRANT))
                .refusedBy(GRANT_IS_LIVE);
    }

    @Test
    void refuses_once_the_grant_is_revoked() {
        rules.given(established(), new GrantRevoked(GRANT, "Omprövning"))
                .when(APPLICANT, new AcceptGrant(GRANT))
                .refusedBy(GRANT_NOT_REVOKED);
    }
}
