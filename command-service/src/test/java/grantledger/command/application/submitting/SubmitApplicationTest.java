package grantledger.command.application.submitting;

import static grantledger.command.application.Applications.ALE;
import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.application.Applications.PROJECT_END;
import static grantledger.command.application.Applications.STRANGER;
import static grantledger.command.application.Applications.established;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.standing.ApplicationRule.APPLICANT_TYPE_ELIGIBLE;
import static grantledger.command.application.standing.ApplicationRule.APPLIES_FOR_OWN_ORGANISATION;
import static grantledger.command.application.standing.ApplicationRule.CALL_IS_OPEN;
import static grantledger.command.application.standing.ApplicationRule.FOCUS_AREA_OF_CALL;
import static grantledger.command.application.standing.ApplicationRule.MUNICIPALITY_IN_COUNTY;
import static grantledger.command.application.standing.ApplicationRule.ONE_APPLICATION_PER_APPLICANT_AND_CALL;
import static grantledger.command.application.standing.ApplicationRule.PREVIOUS_GRANT_EXISTS;
import static grantledger.command.application.standing.ApplicationRule.PROJECT_STARTS_BEFORE_IT_ENDS;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.OPENS;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.at;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.Acting;
import grantledger.command.handling.People;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.BudgetLineInput;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.FocusArea;
import grantledger.events.MunicipalSupport;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmitApplicationTest {

    private static final ApplicantInput ALE_KOMMUN = applicant(ApplicantType.MUNICIPALITY, "1440");

    private final Rulebook rules = Rulebook.ofApplications().whereCall(CALL, announced());

    @Test
    void an_organisation_applies_under_the_track_that_is_open_to_its_type() {
        rules.when(APPLICANT, submit(ALE_KOMMUN)).then(submitted());
    }

    @Test
    void an_association_applies_as_civil_society() {
        Applicant association = new Applicant("Ale kommun", ORGANISATION, ApplicantType.ASSOCIATION, "14", null);
        rules.when(APPLICANT, submit(applicant(ApplicantType.ASSOCIATION, null)))
                .then(submitted(Track.CIVIL_SOCIETY, association));
    }

    @Test
    void the_id_follows_from_call_and_organisation_so_that_a_second_application_meets_the_first() {
        SubmitApplication first = submit(ALE_KOMMUN);
        SubmitApplication second = submit(ALE_KOMMUN, FocusArea.KNOWLEDGE, PROJECT_END, null);
        assertThat(second.stream()).isEqualTo(first.stream());
        assertThat(second.begins()).isTrue();
        assertThat(second.alreadyBegun()).isEqualTo(ONE_APPLICATION_PER_APPLICANT_AND_CALL);
    }

    @Test
    void an_application_at_the_closing_time_is_in_time() {
        rules.when(at(CLOSES, APPLICANT), submit(ALE_KOMMUN)).then(submitted());
    }

    @Test
    void refuses_an_application_before_opening() {
        rules.when(at(OPENS.minusMillis(1), APPLICANT), submit(ALE_KOMMUN)).refusedBy(CALL_IS_OPEN);
    }

    @Test
    void refuses_an_application_after_closing() {
        rules.when(at(CLOSES.plusMillis(1), OFFICER), submit(ALE_KOMMUN)).refusedBy(CALL_IS_OPEN);
    }

    @Test
    void refuses_an_application_to_a_cancelled_call() {
        rules.whereCall(CALL, new CallCancelled(CALL, "Anslaget drogs in"))
                .when(APPLICANT, submit(ALE_KOMMUN))
                .refusedBy(CALL_IS_OPEN);
    }

    @Test
    void refuses_an_application_to_a_call_that_does_not_exist() {
        Rulebook.ofApplications().when(APPLICANT, submit(ALE_KOMMUN)).refusedBy(STREAM_EXISTS, "callId");
    }

    @Test
    void refuses_a_type_that_no_track_is_open_to() {
        rules.when(APPLICANT, submit(applicant(ApplicantType.FOUNDATION, null)))
                .refusedBy(APPLICANT_TYPE_ELIGIBLE, "applicant.type");
    }

    @Test
    void refuses_a_focus_area_that_the_call_is_not_about() {
        rules.when(APPLICANT, submit(ALE_KOMMUN, FocusArea.DIRECT_INTERVENTION, PROJECT_END, null))
                .refusedBy(FOCUS_AREA_OF_CALL, "focusArea");
    }

    @Test
    void refuses_a_project_that_ends_before_it_starts() {
        rules.when(APPLICANT, submit(ALE_KOMMUN, FocusArea.JOINT_ACTION, LocalDate.of(2026, 4, 30), null))
                .refusedBy(PROJECT_STARTS_BEFORE_IT_ENDS, "projectEnd");
    }

    @Test
    void refuses_a_municipality_outside_its_county() {
        rules.when(APPLICANT, submit(applicant(ApplicantType.MUNICIPALITY, "0180")))
                .refusedBy(MUNICIPALITY_IN_COUNTY, "applicant.municipalityCode");
    }

    @Test
    void refuses_an_applicant_who_speaks_for_another_organisation() {
        rules.when(STRANGER, submit(ALE_KOMMUN))
                .refusedBy(APPLIES_FOR_OWN_ORGANISATION, "applicant.organisationNumber");
    }

    @Test
    void an_officer_submits_for_any_organisation() {
        ApplicationSubmitted byApplicant = submitted();
        rules.when(OFFICER, submit(ALE_KOMMUN))
                .then(new ApplicationSubmitted(
                        byApplicant.applicationId(),
                        CALL,
                        Track.PUBLIC,
                        ALE,
                        byApplicant.proposal(),
                        null,
                        OFFICER.person()));
    }

    @Test
    void a_previous_grant_is_named_when_it_exists() {
        rules.whereGrant(GRANT, established(GRANT, 100_000, "disa.decides"))
                .when(APPLICANT, submit(ALE_KOMMUN, FocusArea.JOINT_ACTION, PROJECT_END, GRANT))
                .then(new ApplicationSubmitted(
                        submitted().applicationId(),
                        CALL,
                        Track.PUBLIC,
                        ALE,
                        submitted().proposal(),
                        GRANT,
                        APPLICANT.person()));
    }

    @Test
    void refuses_a_previous_grant_that_does_not_exist() {
        rules.when(APPLICANT, submit(ALE_KOMMUN, FocusArea.JOINT_ACTION, PROJECT_END, new UUID(0, 404)))
                .refusedBy(PREVIOUS_GRANT_EXISTS, "previousGrantId");
    }

    @Test
    void refuses_a_previous_grant_of_somebody_else() {
        Acting stranger = People.applicant("sten.stranger", null);
        rules.whereGrant(GRANT, established(GRANT, 100_000, "disa.decides"))
                .when(stranger, submit(ALE_KOMMUN, FocusArea.JOINT_ACTION, PROJECT_END, GRANT))
                .refusedBy(PREVIOUS_GRANT_EXISTS, "previousGrantId");
    }

    private static ApplicantInput applicant(ApplicantType type, String municipalityCode) {
        return new ApplicantInput("Ale kommun", ORGANISATION, type, "14", municipalityCode);
    }

    private static SubmitApplication submit(ApplicantInput applicant) {
        return submit(applicant, FocusArea.JOINT_ACTION, PROJECT_END, null);
    }

    private static SubmitApplication submit(
            ApplicantInput applicant, FocusArea focusArea, LocalDate projectEnd, UUID previousGrantId) {
        return new SubmitApplication(
                CALL,
                applicant,
                focusArea,
                "Samverkan i Ale",
                "Minska boendesegregationen",
                600_000L,
                LocalDate.of(2026, 5, 1),
                projectEnd,
                List.of(new BudgetLineInput("Personal", 500_000L), new BudgetLineInput("Lokaler", 100_000L)),
                true,
                MunicipalSupport.AGREEMENT,
                new ContactInput("Kim Kontakt", "kim@example.org", null),
                previousGrantId);
    }
}
