package grantledger.command.handling;

import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.deciding.GeneralRule.VERSION_MATCHES;
import static grantledger.command.grant.standing.GrantRule.GRANT_AWAITS_ANSWER;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.applicant;

import grantledger.command.application.Applications;
import grantledger.command.application.submitting.WithdrawApplication;
import grantledger.command.deciding.Acting;
import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantEstablished;
import org.junit.jupiter.api.Test;

/** What is not an applicant's own does not exist for them, whatever the command. */
class OwnMattersTest {

    private static final String ANOTHER = "999900-0020";
    private static final Acting OWNER = applicant("ove.owner", ORGANISATION);
    private static final Acting SUBMITTER_ELSEWHERE =
            applicant(Applications.submitted().submittedBy(), ANOTHER);
    private static final Acting STRANGER = applicant("sten.stranger", ANOTHER);
    private static final Acting NOBODY = applicant("nils.nobody", null);
    private static final GrantEstablished ESTABLISHED = Applications.established(GRANT, 500_000, "disa.decides");
    private static final WithdrawApplication WITHDRAW = new WithdrawApplication(APPLICATION, "Blir inte av");
    private static final ApplicationWithdrawn WITHDRAWN = new ApplicationWithdrawn(APPLICATION, "Blir inte av");

    private final Rulebook applications = Rulebook.ofApplications().given(Applications.submitted());
    private final Rulebook grants = Rulebook.ofGrants().given(ESTABLISHED);

    @Test
    void an_application_belongs_to_its_organisation() {
        applications.when(OWNER, WITHDRAW).then(WITHDRAWN);
    }

    @Test
    void an_application_belongs_to_whoever_submitted_it() {
        applications.when(SUBMITTER_ELSEWHERE, WITHDRAW).then(WITHDRAWN);
    }

    @Test
    void an_application_does_not_exist_for_another_organisation() {
        applications.when(STRANGER, WITHDRAW).refusedBy(STREAM_EXISTS);
    }

    @Test
    void an_application_does_not_exist_for_an_applicant_without_an_organisation() {
        applications.when(NOBODY, WITHDRAW).refusedBy(STREAM_EXISTS);
    }

    @Test
    void a_stranger_does_not_learn_the_version() {
        applications.when(STRANGER, 17L, WITHDRAW).refusedBy(STREAM_EXISTS);
    }

    @Test
    void an_officer_who_saw_another_version_is_refused() {
        applications.when(OFFICER, 17L, WITHDRAW).refusedBy(VERSION_MATCHES);
    }

    @Test
    void a_grant_belongs_to_its_organisation() {
        grants.when(OWNER, new AcceptGrant(GRANT)).then(new GrantAccepted(GRANT));
    }

    @Test
    void a_grant_belongs_to_whoever_submitted_its_application() {
        grants.when(SUBMITTER_ELSEWHERE, new AcceptGrant(GRANT)).then(new GrantAccepted(GRANT));
    }

    @Test
    void a_grant_belongs_to_a_submitter_whose_token_speaks_for_no_organisation() {
        Acting submitter = applicant(Applications.submitted().submittedBy(), null);
        grants.when(submitter, new AcceptGrant(GRANT)).then(new GrantAccepted(GRANT));
    }

    @Test
    void a_grant_does_not_exist_for_an_applicant_without_an_organisation() {
        grants.when(NOBODY, new AcceptGrant(GRANT)).refusedBy(STREAM_EXISTS);
    }

    @Test
    void a_grant_does_not_exist_for_another_organisation() {
        grants.when(STRANGER, new AcceptGrant(GRANT)).refusedBy(STREAM_EXISTS);
    }

    @Test
    void ones_own_grant_still_has_its_rules() {
        Rulebook.ofGrants()
                .given(ESTABLISHED, new GrantAccepted(GRANT))
                .when(OWNER, new AcceptGrant(GRANT))
                .refusedBy(GRANT_AWAITS_ANSWER);
    }
}
