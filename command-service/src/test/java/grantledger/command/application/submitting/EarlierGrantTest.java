package grantledger.command.application.submitting;

import static grantledger.command.application.Applications.ALE;
import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.application.Applications.PROJECT_END;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.proposal;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.standing.ApplicationRule.BUILDS_ON_EARLIER_GRANT;
import static grantledger.command.application.submitting.SubmitApplicationTest.submit;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.call.Calls.with;
import static grantledger.command.handling.People.OFFICER;

import grantledger.command.deciding.Acting;
import grantledger.command.handling.Rulebook;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.MunicipalSupport;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A focus area that builds on others is for those who have done the earlier step. */
class EarlierGrantTest {

    private static final UUID EARLIER_APPLICATION = new UUID(2018, 1);
    private static final UUID EARLIER_GRANT = new UUID(2018, 2);
    private static final UUID REPORT = new UUID(2018, 3);
    private static final ApplicantInput ALE_KOMMUN =
            new ApplicantInput("Ale kommun", ORGANISATION, ApplicantType.MUNICIPALITY, "14", "1440");
    private static final ReportWaived PROGRESS_WAIVED =
            new ReportWaived(EARLIER_GRANT, 1, "Slutredovisningen räcker", "disa.decides");
    private static final OutcomeReported FINAL = new OutcomeReported(
            EARLIER_GRANT,
            REPORT,
            ReportKind.FINAL,
            2,
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2019, 12, 31),
            List.of(),
            "Kartläggningen är klar",
            GoalFulfilment.FULLY,
            List.of(),
            "anna.applicant");
    private static final ReportApproved FINAL_APPROVED =
            new ReportApproved(EARLIER_GRANT, REPORT, ReportKind.FINAL, 0, null, "karin.controller");
    private static final Event[] DONE = {PROGRESS_WAIVED, FINAL, FINAL_APPROVED};

    @Test
    void an_application_names_a_grant_in_an_earlier_area_whose_reports_are_approved_or_waived() {
        where("MAPPING", ALE, DONE)
                .when(APPLICANT, naming(EARLIER_GRANT))
                .then(new ApplicationSubmitted(
                        APPLICATION,
                        CALL,
                        Track.PUBLIC,
                        ALE,
                        inArea("PLAN"),
                        EARLIER_GRANT,
                        APPLICANT.person(),
                        null,
                        false));
    }

    @Test
    void an_application_in_another_area_names_none() {
        where("MAPPING", ALE)
                .when(APPLICANT, submit(ALE_KOMMUN, "JOINT_ACTION", PROJECT_END, null))
                .then(submitted());
    }

    @Test
    void refuses_an_application_that_names_no_grant() {
        refused(where("MAPPING", ALE, DONE), APPLICANT, null);
    }

    @Test
    void refuses_a_grant_in_an_area_that_is_not_built_on() {
        refused(where("JOINT_ACTION", ALE, DONE), APPLICANT, EARLIER_GRANT);
    }

    @Test
    void refuses_a_grant_of_another_organisation_from_an_officer_too() {
        Applicant another = new Applicant("Lerums kommun", "999900-0020", ApplicantType.MUNICIPALITY, "14", "1441");
        refused(where("MAPPING", another, DONE), OFFICER, EARLIER_GRANT);
    }

    @Test
    void refuses_a_grant_of_which_a_report_is_still_asked_for() {
        refused(where("MAPPING", ALE, FINAL, FINAL_APPROVED), APPLICANT, EARLIER_GRANT);
    }

    @Test
    void refuses_a_grant_of_which_a_report_waits_to_be_approved() {
        refused(where("MAPPING", ALE, PROGRESS_WAIVED, FINAL), APPLICANT, EARLIER_GRANT);
    }

    @Test
    void refuses_a_grant_that_came_to_nothing() {
        refused(
                where("MAPPING", ALE, PROGRESS_WAIVED, FINAL, FINAL_APPROVED, new GrantRevoked(EARLIER_GRANT, "Dom")),
                APPLICANT,
                EARLIER_GRANT);
        Rulebook refused = surroundings("MAPPING", ALE)
                .whereGrant(EARLIER_GRANT, established(ALE), new GrantRefused(EARLIER_GRANT, "Ingen personal"));
        refused(refused, APPLICANT, EARLIER_GRANT);
    }

    private static void refused(Rulebook rules, Acting acting, UUID grantId) {
        rules.when(acting, naming(grantId)).refusedBy(BUILDS_ON_EARLIER_GRANT, "previousGrantId");
    }

    private static SubmitApplication naming(UUID grantId) {
        return submit(ALE_KOMMUN, "PLAN", PROJECT_END, grantId);
    }

    private static Rulebook where(String earlierArea, Applicant recipient, Event... happened) {
        return surroundings(earlierArea, recipient)
                .whereGrant(
                        EARLIER_GRANT,
                        Stream.concat(
                                        Stream.of(established(recipient), new GrantAccepted(EARLIER_GRANT)),
                                        Stream.of(happened))
                                .toArray(Event[]::new));
    }

    private static Rulebook surroundings(String earlierArea, Applicant recipient) {
        List<FocusArea> areas = List.of(
                new FocusArea("JOINT_ACTION", "JOINT_ACTION", List.of(), List.of()),
                new FocusArea("PLAN", "Handlingsplan", List.of(), List.of("MAPPING", "ANALYSIS")));
        return Rulebook.ofApplications()
                .whereCall(CALL, announced(with(terms(), "focusAreas", areas)))
                .whereApplication(
                        EARLIER_APPLICATION,
                        new ApplicationSubmitted(
                                EARLIER_APPLICATION,
                                new UUID(2018, 0),
                                Track.PUBLIC,
                                recipient,
                                inArea(earlierArea),
                                null,
                                "anna.applicant",
                                null,
                                false));
    }

    private static GrantEstablished established(Applicant recipient) {
        return new GrantEstablished(
                EARLIER_GRANT,
                EARLIER_APPLICATION,
                new UUID(2018, 0),
                Track.PUBLIC,
                recipient,
                "anna.applicant",
                "Kartläggning",
                LocalDate.of(2018, 9, 1),
                LocalDate.of(2019, 12, 31),
                List.of(),
                300_000,
                List.of(),
                List.of(new Instalment(300_000, TODAY, false, null)),
                List.of(
                        new PlannedReport(ReportKind.PROGRESS, LocalDate.of(2019, 6, 30)),
                        new PlannedReport(ReportKind.FINAL, LocalDate.of(2020, 3, 31))),
                "disa.decides",
                null);
    }

    private static Proposal inArea(String area) {
        Proposal usual = proposal();
        return new Proposal(
                area,
                usual.projectTitle(),
                usual.purpose(),
                usual.requestedAmountSek(),
                usual.projectStart(),
                usual.projectEnd(),
                usual.budgetLines(),
                usual.otherFinancing(),
                usual.leadershipAnchored(),
                MunicipalSupport.AGREEMENT,
                usual.contact());
    }
}
