package grantledger.command.application.submitting;

import static grantledger.command.application.Applications.AFTER_CLOSING;
import static grantledger.command.application.Applications.ALE;
import static grantledger.command.application.Applications.APPLICANT;
import static grantledger.command.application.Applications.APPLICATION;
import static grantledger.command.application.Applications.CONTACT;
import static grantledger.command.application.Applications.GRANT;
import static grantledger.command.application.Applications.ORGANISATION;
import static grantledger.command.application.Applications.PROJECT_END;
import static grantledger.command.application.Applications.STRANGER;
import static grantledger.command.application.Applications.TODAY;
import static grantledger.command.application.Applications.conflictOf;
import static grantledger.command.application.Applications.established;
import static grantledger.command.application.Applications.late;
import static grantledger.command.application.Applications.proposal;
import static grantledger.command.application.Applications.resubmitted;
import static grantledger.command.application.Applications.submitted;
import static grantledger.command.application.Applications.withdrawn;
import static grantledger.command.application.standing.ApplicationRule.APPLICANT_TYPE_ELIGIBLE;
import static grantledger.command.application.standing.ApplicationRule.APPLIES_FOR_OWN_ORGANISATION;
import static grantledger.command.application.standing.ApplicationRule.BUDGET_ADDS_UP;
import static grantledger.command.application.standing.ApplicationRule.CALL_IS_OPEN;
import static grantledger.command.application.standing.ApplicationRule.FOCUS_AREA_OF_CALL;
import static grantledger.command.application.standing.ApplicationRule.MUNICIPALITY_IN_COUNTY;
import static grantledger.command.application.standing.ApplicationRule.ONE_APPLICATION_PER_APPLICANT_AND_CALL;
import static grantledger.command.application.standing.ApplicationRule.PREVIOUS_GRANT_EXISTS;
import static grantledger.command.application.standing.ApplicationRule.PROJECT_IN_SIGHT;
import static grantledger.command.application.standing.ApplicationRule.PROJECT_STARTS_BEFORE_IT_ENDS;
import static grantledger.command.application.standing.ApplicationRule.RECEIVED_AT_BY_OFFICER;
import static grantledger.command.application.standing.ApplicationRule.RECEIVED_BY_NOW;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.OPENS;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.call.Calls.terms;
import static grantledger.command.call.Calls.with;
import static grantledger.command.deciding.GeneralRule.CONFLICT_BARS_FROM_HANDLING;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;
import static grantledger.command.handling.People.NOW;
import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.SECOND_OFFICER;
import static grantledger.command.handling.People.at;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.Acting;
import grantledger.command.handling.People;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.PlannedCostInput;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.Financing;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.MunicipalSupport;
import grantledger.events.Track;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmitApplicationTest {

    private static final ApplicantInput ALE_KOMMUN = applicant(ApplicantType.MUNICIPALITY, "1440");
    private static final Acting WITHOUT_ORGANISATION = People.applicant("sten.stranger", null);
    private static final LocalDate START = LocalDate.of(2026, 5, 1);
    private static final List<FinancingInput> NO_OTHERS = List.of();
    private static final List<FinancingInput> OTHERS = List.of(new FinancingInput("Ale kommun", 80_000L));
    private static final UUID NO_GRANT = null;
    private static final Instant NOT_SAID = null;

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
        SubmitApplication second = submit(ALE_KOMMUN, "KNOWLEDGE", PROJECT_END, NO_GRANT);
        assertThat(second.stream()).isEqualTo(first.stream());
        assertThat(second.begins()).isTrue();
        assertThat(second.alreadyBegun()).isEqualTo(ONE_APPLICATION_PER_APPLICANT_AND_CALL);
    }

    @Test
    void refuses_a_second_application_from_whomever_it_comes() {
        for (Acting acting : List.of(APPLICANT, OFFICER, WITHOUT_ORGANISATION)) {
            Rulebook.ofApplications()
                    .whereCall(CALL, announced())
                    .given(submitted())
                    .when(acting, submit(ALE_KOMMUN))
                    .refusedBy(ONE_APPLICATION_PER_APPLICANT_AND_CALL);
        }
    }

    @Test
    void is_sent_again_when_it_has_been_withdrawn() {
        rules.given(submitted(), withdrawn())
                .when(APPLICANT, submit(ALE_KOMMUN))
                .then(resubmitted());
    }

    @Test
    void the_organisation_takes_the_place_of_what_a_stranger_sent_for_it_and_an_officer_withdrew() {
        ApplicationSubmitted byStranger = by(WITHOUT_ORGANISATION);
        rules.given(byStranger, withdrawn()).when(APPLICANT, submit(ALE_KOMMUN)).then(resubmitted());
    }

    @Test
    void a_stranger_does_not_take_the_place_of_what_the_organisation_withdrew() {
        rules.given(submitted(), withdrawn())
                .when(WITHOUT_ORGANISATION, submit(ALE_KOMMUN))
                .refusedBy(ONE_APPLICATION_PER_APPLICANT_AND_CALL);
    }

    @Test
    void refuses_to_send_again_after_closing_what_was_withdrawn() {
        rules.given(submitted(), withdrawn())
                .when(at(CLOSES, APPLICANT), submit(ALE_KOMMUN))
                .refusedBy(CALL_IS_OPEN);
    }

    @Test
    void refuses_to_send_again_what_ended_with_its_call() {
        rules.whereCall(CALL, new CallCancelled(CALL, "Anslaget drogs in"))
                .given(submitted(), new ApplicationDiscontinued(APPLICATION, "Anslaget drogs in"))
                .when(APPLICANT, submit(ALE_KOMMUN))
                .refusedBy(ONE_APPLICATION_PER_APPLICANT_AND_CALL);
    }

    @Test
    void an_officer_who_is_barred_does_not_send_it_again() {
        rules.given(submitted(), conflictOf(OFFICER), withdrawn())
                .when(OFFICER, submit(ALE_KOMMUN))
                .refusedBy(CONFLICT_BARS_FROM_HANDLING);
    }

    @Test
    void an_application_at_the_last_instant_is_in_time() {
        rules.when(at(CLOSES.minusNanos(1_000), APPLICANT), submit(ALE_KOMMUN)).then(submitted());
    }

    @Test
    void refuses_an_application_at_the_closing_time() {
        rules.when(at(CLOSES, APPLICANT), submit(ALE_KOMMUN)).refusedBy(CALL_IS_OPEN);
    }

    @Test
    void an_application_within_the_second_of_59_in_which_the_call_closes_is_in_time() {
        Instant closesAt = Instant.parse("2026-03-31T21:59:59Z");
        rules.whereCall(CALL, new CallAmended(CALL, with(terms(), "closesAt", closesAt), "Som utlyst"))
                .when(at(closesAt.plusMillis(700), APPLICANT), submit(ALE_KOMMUN))
                .then(submitted());
    }

    @Test
    void refuses_an_application_before_opening() {
        rules.when(at(OPENS.minusMillis(1), APPLICANT), submit(ALE_KOMMUN)).refusedBy(CALL_IS_OPEN);
    }

    @Test
    void refuses_an_application_after_closing_of_which_nobody_says_when_it_came() {
        rules.when(at(AFTER_CLOSING, OFFICER), submit(ALE_KOMMUN)).refusedBy(CALL_IS_OPEN);
    }

    @Test
    void an_officer_enters_late_what_came_after_closing() {
        rules.when(at(AFTER_CLOSING.plusSeconds(60), SECOND_OFFICER), received(AFTER_CLOSING))
                .then(late());
    }

    @Test
    void what_came_at_the_closing_time_is_late() {
        rules.when(at(AFTER_CLOSING, SECOND_OFFICER), received(CLOSES)).then(by(SECOND_OFFICER, CLOSES, true));
    }

    @Test
    void an_officer_enters_after_closing_what_came_in_time() {
        Instant inTime = CLOSES.minusSeconds(1);
        rules.when(at(AFTER_CLOSING, OFFICER), received(inTime)).then(by(OFFICER, inTime, false));
    }

    @Test
    void what_was_withdrawn_is_entered_again_though_late() {
        rules.given(submitted(), withdrawn())
                .when(at(AFTER_CLOSING, OFFICER), received(CLOSES))
                .then(new ApplicationResubmitted(
                        APPLICATION, Track.PUBLIC, ALE, proposal(), null, OFFICER.person(), CLOSES, true));
    }

    @Test
    void refuses_an_applicant_who_says_when_it_came() {
        rules.when(APPLICANT, received(OPENS)).refusedBy(RECEIVED_AT_BY_OFFICER, "receivedAt");
    }

    @Test
    void refuses_what_came_in_the_future() {
        rules.when(OFFICER, received(NOW.plusMillis(1))).refusedBy(RECEIVED_BY_NOW, "receivedAt");
    }

    @Test
    void refuses_what_came_before_the_opening() {
        rules.when(OFFICER, received(OPENS.minusMillis(1))).refusedBy(CALL_IS_OPEN, "receivedAt");
    }

    @Test
    void refuses_an_application_to_a_cancelled_call_whenever_it_came() {
        rules.whereCall(CALL, new CallCancelled(CALL, "Anslaget drogs in"))
                .when(APPLICANT, submit(ALE_KOMMUN))
                .refusedBy(CALL_IS_OPEN);
        Rulebook.ofApplications()
                .whereCall(CALL, announced(), new CallCancelled(CALL, "Anslaget drogs in"))
                .when(at(AFTER_CLOSING, OFFICER), received(CLOSES))
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
        rules.when(APPLICANT, submit(ALE_KOMMUN, "DIRECT_INTERVENTION", PROJECT_END, NO_GRANT))
                .refusedBy(FOCUS_AREA_OF_CALL, "focusArea");
    }

    @Test
    void refuses_a_focus_area_of_another_track() {
        rules.when(APPLICANT, submit(ALE_KOMMUN, "MEETINGS", PROJECT_END, NO_GRANT))
                .refusedBy(FOCUS_AREA_OF_CALL, "focusArea");
    }

    @Test
    void refuses_a_project_that_ends_before_it_starts() {
        rules.when(APPLICANT, submit(ALE_KOMMUN, "JOINT_ACTION", LocalDate.of(2026, 4, 30), NO_GRANT))
                .refusedBy(PROJECT_STARTS_BEFORE_IT_ENDS, "projectEnd");
    }

    @Test
    void refuses_a_project_that_ends_a_century_away() {
        rules.when(APPLICANT, submit(ALE_KOMMUN, "JOINT_ACTION", PROJECT_END.plusYears(100), NO_GRANT))
                .refusedBy(PROJECT_IN_SIGHT, "projectEnd");
    }

    @Test
    void refuses_a_project_that_starts_long_ago_or_far_ahead() {
        for (LocalDate start :
                List.of(TODAY.minusYears(10).minusDays(1), TODAY.plusYears(10).plusDays(1))) {
            Rulebook.ofApplications()
                    .whereCall(CALL, announced())
                    .when(APPLICANT, submit(start, start, NO_OTHERS, 500_000))
                    .refusedBy(PROJECT_IN_SIGHT, "projectStart");
        }
    }

    @Test
    void refuses_budget_lines_that_add_up_to_less_or_more_than_is_asked_for() {
        for (long staffSek : List.of(490_000L, 500_001L)) {
            Rulebook.ofApplications()
                    .whereCall(CALL, announced())
                    .when(APPLICANT, submit(START, PROJECT_END, NO_OTHERS, staffSek))
                    .refusedBy(BUDGET_ADDS_UP, "budgetLines");
        }
    }

    @Test
    void budget_lines_add_up_to_what_is_asked_for_and_what_others_pay() {
        rules.when(APPLICANT, submit(START, PROJECT_END, OTHERS, 580_000))
                .then(submitted(Track.PUBLIC, ALE, financedByOthers()));
    }

    @Test
    void refuses_other_financing_that_no_budget_line_is_for() {
        rules.when(APPLICANT, submit(START, PROJECT_END, OTHERS, 500_000)).refusedBy(BUDGET_ADDS_UP, "budgetLines");
    }

    @Test
    void a_budget_line_and_other_financing_are_of_something() {
        Validator values = Validation.buildDefaultValidatorFactory().getValidator();
        assertThat(values.validate(new PlannedCostInput("Personal", 1L))).isEmpty();
        assertThat(values.validate(new PlannedCostInput("Personal", 0L))).hasSize(1);
        assertThat(values.validate(new FinancingInput("Ale kommun", 0L))).hasSize(1);
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
        rules.when(OFFICER, submit(ALE_KOMMUN)).then(by(OFFICER));
    }

    @Test
    void a_previous_grant_is_named_when_it_exists() {
        rules.whereGrant(GRANT, established(GRANT, 100_000, "disa.decides"))
                .when(APPLICANT, submit(ALE_KOMMUN, "JOINT_ACTION", PROJECT_END, GRANT))
                .then(new ApplicationSubmitted(
                        APPLICATION, CALL, Track.PUBLIC, ALE, proposal(), GRANT, APPLICANT.person(), null, false));
    }

    @Test
    void refuses_a_previous_grant_that_does_not_exist() {
        rules.when(APPLICANT, submit(ALE_KOMMUN, "JOINT_ACTION", PROJECT_END, new UUID(0, 404)))
                .refusedBy(PREVIOUS_GRANT_EXISTS, "previousGrantId");
    }

    @Test
    void refuses_a_previous_grant_of_somebody_else() {
        rules.whereGrant(GRANT, established(GRANT, 100_000, "disa.decides"))
                .when(WITHOUT_ORGANISATION, submit(ALE_KOMMUN, "JOINT_ACTION", PROJECT_END, GRANT))
                .refusedBy(PREVIOUS_GRANT_EXISTS, "previousGrantId");
    }

    private static ApplicationSubmitted by(Acting person) {
        return by(person, NOT_SAID, false);
    }

    private static ApplicationSubmitted by(Acting person, Instant receivedAt, boolean late) {
        return new ApplicationSubmitted(
                APPLICATION, CALL, Track.PUBLIC, ALE, proposal(), null, person.person(), receivedAt, late);
    }

    private static ApplicantInput applicant(ApplicantType type, String municipalityCode) {
        return new ApplicantInput("Ale kommun", ORGANISATION, type, "14", municipalityCode);
    }

    private static Proposal financedByOthers() {
        Proposal alone = proposal();
        return new Proposal(
                alone.focusArea(),
                alone.projectTitle(),
                alone.purpose(),
                alone.requestedAmountSek(),
                alone.projectStart(),
                alone.projectEnd(),
                List.of(new BudgetLine("Personal", 580_000), new BudgetLine("Lokaler", 100_000)),
                List.of(new Financing("Ale kommun", 80_000)),
                alone.leadershipAnchored(),
                alone.municipalSupport(),
                alone.contact());
    }

    private static SubmitApplication submit(ApplicantInput applicant) {
        return submit(applicant, "JOINT_ACTION", PROJECT_END, NO_GRANT);
    }

    private static SubmitApplication received(Instant receivedAt) {
        return submit(ALE_KOMMUN, "JOINT_ACTION", START, PROJECT_END, NO_GRANT, NO_OTHERS, 500_000, receivedAt);
    }

    private static SubmitApplication submit(
            LocalDate start, LocalDate end, List<FinancingInput> otherFinancing, long staffSek) {
        return submit(ALE_KOMMUN, "JOINT_ACTION", start, end, NO_GRANT, otherFinancing, staffSek, NOT_SAID);
    }

    static SubmitApplication submit(
            ApplicantInput applicant, String focusArea, LocalDate projectEnd, UUID previousGrantId) {
        return submit(applicant, focusArea, START, projectEnd, previousGrantId, NO_OTHERS, 500_000, NOT_SAID);
    }

    private static SubmitApplication submit(
            ApplicantInput applicant,
            String focusArea,
            LocalDate start,
            LocalDate end,
            UUID previousGrantId,
            List<FinancingInput> otherFinancing,
            long staffSek,
            Instant receivedAt) {
        return new SubmitApplication(
                CALL,
                applicant,
                focusArea,
                "Samverkan i Ale",
                "Minska boendesegregationen",
                600_000L,
                start,
                end,
                List.of(new PlannedCostInput("Personal", staffSek), new PlannedCostInput("Lokaler", 100_000L)),
                true,
                MunicipalSupport.AGREEMENT,
                new SealedContact(CONTACT),
                previousGrantId,
                otherFinancing,
                receivedAt);
    }
}
