package grantledger.command.call;

import static grantledger.command.call.CallRule.CALL_ANNOUNCED_ONCE;
import static grantledger.command.call.CallRule.CALL_CLOSES_AFTER_OPENING;
import static grantledger.command.call.CallRule.DIARY_NUMBER_OF_ONE_CALL;
import static grantledger.command.call.CallRule.DISTINCT_IDS;
import static grantledger.command.call.CallRule.NAMED_TRACK_OF_CALL;
import static grantledger.command.call.CallRule.ONE_TRACK_PER_APPLICANT_TYPE;
import static grantledger.command.call.CallRule.REQUIREMENT_NAMES_TRACK_OF_CALL;
import static grantledger.command.call.CallRule.REQUIREMENT_OF_FIELD;
import static grantledger.command.call.CallRule.TRACK_LIMITS_IN_ORDER;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.OPENS;
import static grantledger.command.handling.People.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.call.diary.DiaryNumber;
import grantledger.command.call.diary.TakeDiaryNumber;
import grantledger.command.call.terms.CriterionInput;
import grantledger.command.call.terms.FocusAreaInput;
import grantledger.command.call.terms.FormalRequirementInput;
import grantledger.command.call.terms.PriorityInput;
import grantledger.command.call.terms.ReviewSamplingInput;
import grantledger.command.call.terms.TrackTermsInput;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.PlannedReportInput;
import grantledger.events.ApplicantType;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.Priority;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.DiaryEvent.DiaryNumberTaken;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnounceCallTest {

    private static final String NUMBER = "2026-1.1-7";
    private static final UUID OF_NUMBER = TakeDiaryNumber.idOf(NUMBER);
    private static final List<TrackTermsInput> TRACKS =
            List.of(track(Track.PUBLIC, 100_000L, 800_000L, ApplicantType.MUNICIPALITY, ApplicantType.REGION));
    private static final List<FocusAreaInput> AREAS = List.of(area("KNOWLEDGE"));
    private static final List<CriterionInput> CRITERIA =
            List.of(new CriterionInput("relevance", "Relevans", 60, 5, null));
    private static final List<PriorityInput> NO_PRIORITIES = List.of();
    private static final List<FormalRequirementInput> REQUIREMENTS = List.of(requirement("signed", null, null));

    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void announces_the_terms_and_fills_in_what_is_customary() {
        rules.when(OFFICER, announce(CLOSES, TRACKS, AREAS, CRITERIA, null, REQUIREMENTS))
                .then(new CallAnnounced(
                        CALL,
                        new CallTerms(
                                NUMBER,
                                "Stöd mot segregation",
                                List.of("SFS 2018:152"),
                                OPENS,
                                CLOSES,
                                List.of(new TrackTerms(
                                        Track.PUBLIC,
                                        List.of(ApplicantType.MUNICIPALITY, ApplicantType.REGION),
                                        1_000_000,
                                        100_000L,
                                        800_000L)),
                                List.of(new FocusArea("KNOWLEDGE", "KNOWLEDGE", List.of(), List.of())),
                                List.of(new Criterion("relevance", "Relevans", 60, 5, List.of())),
                                List.of(),
                                List.of(new FormalRequirement(
                                        "signed", "Behörig firmatecknare", List.of(), null, null)),
                                List.of(),
                                false,
                                false,
                                21,
                                false,
                                new ReviewSampling(10, null)),
                        OFFICER.person()))
                .andElsewhere(new DiaryNumberTaken(OF_NUMBER, NUMBER, CALL));
    }

    @Test
    void announces_every_term_as_given() {
        LocalDate due = LocalDate.of(2027, 8, 1);
        rules.when(
                        OFFICER,
                        new AnnounceCall(
                                CALL,
                                NUMBER,
                                "Stöd mot segregation",
                                List.of("SFS 2018:152"),
                                OPENS,
                                CLOSES,
                                List.of(track(Track.PUBLIC, null, null, ApplicantType.MUNICIPALITY)),
                                List.of(new FocusAreaInput(
                                        "NEXT", "Nästa steg", List.of(Track.PUBLIC), List.of("KNOWLEDGE"))),
                                List.of(new CriterionInput("relevance", "Relevans", 60, 5, List.of("Behov"))),
                                List.of(new PriorityInput("youth", "Unga", List.of(Track.PUBLIC))),
                                List.of(requirement("anchored", "leadershipAnchored", "true")),
                                List.of(new PlannedReportInput(ReportKind.FINAL, due)),
                                true,
                                true,
                                28,
                                true,
                                new ReviewSamplingInput(25, 500_000L)))
                .then(new CallAnnounced(
                        CALL,
                        new CallTerms(
                                NUMBER,
                                "Stöd mot segregation",
                                List.of("SFS 2018:152"),
                                OPENS,
                                CLOSES,
                                List.of(new TrackTerms(
                                        Track.PUBLIC, List.of(ApplicantType.MUNICIPALITY), 1_000_000, null, null)),
                                List.of(new FocusArea(
                                        "NEXT", "Nästa steg", List.of(Track.PUBLIC), List.of("KNOWLEDGE"))),
                                List.of(new Criterion("relevance", "Relevans", 60, 5, List.of("Behov"))),
                                List.of(new Priority("youth", "Unga", List.of(Track.PUBLIC))),
                                List.of(new FormalRequirement(
                                        "anchored", "Behörig firmatecknare", List.of(), "leadershipAnchored", "true")),
                                List.of(new PlannedReport(ReportKind.FINAL, due)),
                                true,
                                true,
                                28,
                                true,
                                new ReviewSampling(25, 500_000L)),
                        OFFICER.person()));
    }

    @Test
    void without_an_id_the_diary_number_names_the_call_so_that_a_second_announcement_meets_the_first() {
        AnnounceCall first = named(null, NUMBER);
        AnnounceCall second = named(null, NUMBER);
        assertThat(first.stream())
                .isEqualTo(second.stream())
                .isEqualTo(OF_NUMBER)
                .isNotEqualTo(named(null, "2026-1.1-8").stream());
        assertThat(second.begins()).isTrue();
        assertThat(second.alreadyBegun()).isEqualTo(CALL_ANNOUNCED_ONCE);
        rules.when(OFFICER, first).andElsewhere();
    }

    @Test
    void a_number_is_the_same_however_it_is_spaced() {
        assertThat(List.of(" 2026-1.1-7", "2026-1.1-7\u00a0", "2026-1.1-7\u200b ", "２026-1.1-7"))
                .allSatisfy(spaced -> assertThat(TakeDiaryNumber.idOf(spaced)).isEqualTo(OF_NUMBER));
        assertThat(TakeDiaryNumber.idOf("2026 1.1-7")).isNotEqualTo(OF_NUMBER);
    }

    @Test
    void refuses_a_diary_number_that_a_call_with_another_id_has_taken() {
        rules.where(DiaryNumber.KIND, OF_NUMBER, new DiaryNumberTaken(OF_NUMBER, NUMBER, new UUID(0, 8)))
                .when(OFFICER, named(CALL, NUMBER))
                .refusedBy(DIARY_NUMBER_OF_ONE_CALL, "diaryNumber");
    }

    @Test
    void refuses_a_diary_number_that_names_a_call_already() {
        rules.whereCall(OF_NUMBER, new CallAnnounced(OF_NUMBER, Calls.terms(), null))
                .when(OFFICER, named(CALL, NUMBER))
                .refusedBy(DIARY_NUMBER_OF_ONE_CALL, "diaryNumber");
    }

    @Test
    void refuses_to_announce_again_what_has_taken_the_number_itself() {
        rules.where(DiaryNumber.KIND, OF_NUMBER, new DiaryNumberTaken(OF_NUMBER, NUMBER, CALL))
                .when(OFFICER, named(CALL, NUMBER))
                .refusedBy(CALL_ANNOUNCED_ONCE);
    }

    @Test
    void refuses_a_call_that_closes_when_it_opens() {
        rules.when(OFFICER, announce(OPENS, TRACKS, AREAS, CRITERIA, NO_PRIORITIES, REQUIREMENTS))
                .refusedBy(CALL_CLOSES_AFTER_OPENING, "closesAt");
    }

    @Test
    void refuses_a_track_that_stands_twice() {
        List<TrackTermsInput> twice = List.of(
                track(Track.PUBLIC, null, null, ApplicantType.MUNICIPALITY),
                track(Track.PUBLIC, null, null, ApplicantType.REGION));
        rules.when(OFFICER, with(twice)).refusedBy(ONE_TRACK_PER_APPLICANT_TYPE, "tracks[1]");
    }

    @Test
    void refuses_an_applicant_type_under_two_tracks() {
        List<TrackTermsInput> both = List.of(
                track(Track.PUBLIC, null, null, ApplicantType.MUNICIPALITY),
                track(Track.CIVIL_SOCIETY, null, null, ApplicantType.ASSOCIATION, ApplicantType.MUNICIPALITY));
        rules.when(OFFICER, with(both)).refusedBy(ONE_TRACK_PER_APPLICANT_TYPE);
    }

    @Test
    void refuses_a_smallest_grant_above_the_largest() {
        rules.when(OFFICER, with(limits(800_001L, 800_000L))).refusedBy(TRACK_LIMITS_IN_ORDER, "tracks[0].minGrantSek");
    }

    @Test
    void refuses_a_smallest_grant_above_the_ceiling() {
        rules.when(OFFICER, with(limits(1_000_001L, null))).refusedBy(TRACK_LIMITS_IN_ORDER, "tracks[0].minGrantSek");
    }

    @Test
    void refuses_a_largest_grant_above_the_ceiling() {
        rules.when(OFFICER, with(limits(null, 1_000_001L))).refusedBy(TRACK_LIMITS_IN_ORDER, "tracks[0].maxGrantSek");
    }

    @Test
    void refuses_two_focus_areas_with_one_id() {
        List<FocusAreaInput> twice = List.of(area("KNOWLEDGE"), area("KNOWLEDGE"));
        rules.when(OFFICER, announce(CLOSES, TRACKS, twice, CRITERIA, NO_PRIORITIES, REQUIREMENTS))
                .refusedBy(DISTINCT_IDS, "focusAreas");
    }

    @Test
    void refuses_two_criteria_with_one_id() {
        List<CriterionInput> twice =
                List.of(CRITERIA.getFirst(), new CriterionInput("relevance", "Relevans igen", 40, 5, null));
        rules.when(OFFICER, announce(CLOSES, TRACKS, AREAS, twice, NO_PRIORITIES, REQUIREMENTS))
                .refusedBy(DISTINCT_IDS, "criteria");
    }

    @Test
    void refuses_two_priorities_with_one_id() {
        List<PriorityInput> twice =
                List.of(new PriorityInput("youth", "Unga", null), new PriorityInput("youth", "Barn", null));
        rules.when(OFFICER, announce(CLOSES, TRACKS, AREAS, CRITERIA, twice, REQUIREMENTS))
                .refusedBy(DISTINCT_IDS, "priorities");
    }

    @Test
    void refuses_two_requirements_with_one_id() {
        List<FormalRequirementInput> twice =
                List.of(requirement("signed", null, null), requirement("signed", null, null));
        rules.when(OFFICER, announce(CLOSES, TRACKS, AREAS, CRITERIA, NO_PRIORITIES, twice))
                .refusedBy(DISTINCT_IDS, "formalRequirements");
    }

    @Test
    void refuses_a_requirement_for_a_track_that_the_call_does_not_have() {
        List<FormalRequirementInput> elsewhere =
                List.of(new FormalRequirementInput("statutes", "Stadgar", List.of(Track.CIVIL_SOCIETY), null, null));
        rules.when(OFFICER, announce(CLOSES, TRACKS, AREAS, CRITERIA, NO_PRIORITIES, elsewhere))
                .refusedBy(REQUIREMENT_NAMES_TRACK_OF_CALL, "formalRequirements[0].tracks");
    }

    @Test
    void refuses_a_focus_area_or_a_priority_for_a_track_that_the_call_does_not_have() {
        List<FocusAreaInput> area =
                List.of(area("KNOWLEDGE"), new FocusAreaInput("MEETINGS", null, List.of(Track.CIVIL_SOCIETY), null));
        rules.when(OFFICER, announce(CLOSES, TRACKS, area, CRITERIA, NO_PRIORITIES, REQUIREMENTS))
                .refusedBy(NAMED_TRACK_OF_CALL, "focusAreas[1].tracks");
        List<PriorityInput> priority = List.of(new PriorityInput("youth", "Unga", List.of(Track.CIVIL_SOCIETY)));
        Rulebook.ofCalls()
                .when(OFFICER, announce(CLOSES, TRACKS, AREAS, CRITERIA, priority, REQUIREMENTS))
                .refusedBy(NAMED_TRACK_OF_CALL, "priorities[0].tracks");
    }

    @Test
    void a_requirement_may_be_tied_to_the_support_of_the_municipality() {
        assertRequirement("municipalSupport", "AGREEMENT").andElsewhereTypes(DiaryNumberTaken.class);
        assertRequirement("leadershipAnchored", "false").andElsewhereTypes(DiaryNumberTaken.class);
    }

    @Test
    void refuses_a_requirement_tied_to_anything_else() {
        assertRequirement("purpose", "true").refusedBy(REQUIREMENT_OF_FIELD, "formalRequirements[0].field");
        assertRequirement("leadershipAnchored", "yes").refusedBy(REQUIREMENT_OF_FIELD, "formalRequirements[0].value");
        assertRequirement("municipalSupport", "true").refusedBy(REQUIREMENT_OF_FIELD, "formalRequirements[0].value");
        assertRequirement("municipalSupport", null).refusedBy(REQUIREMENT_OF_FIELD, "formalRequirements[0].value");
        assertRequirement(null, "true").refusedBy(REQUIREMENT_OF_FIELD, "formalRequirements[0].value");
    }

    private static Rulebook.Outcome assertRequirement(String field, String value) {
        return Rulebook.ofCalls()
                .when(
                        OFFICER,
                        announce(
                                CLOSES,
                                TRACKS,
                                AREAS,
                                CRITERIA,
                                NO_PRIORITIES,
                                List.of(requirement("anchored", field, value))));
    }

    private static FocusAreaInput area(String id) {
        return new FocusAreaInput(id, null, null, null);
    }

    private static FormalRequirementInput requirement(String id, String field, String value) {
        return new FormalRequirementInput(id, "Behörig firmatecknare", null, field, value);
    }

    private static TrackTermsInput track(Track track, Long minSek, Long maxSek, ApplicantType... types) {
        return new TrackTermsInput(track, List.of(types), 1_000_000L, minSek, maxSek);
    }

    private static List<TrackTermsInput> limits(Long minSek, Long maxSek) {
        return List.of(track(Track.PUBLIC, minSek, maxSek, ApplicantType.MUNICIPALITY));
    }

    private static AnnounceCall with(List<TrackTermsInput> tracks) {
        return announce(CLOSES, tracks, AREAS, CRITERIA, NO_PRIORITIES, REQUIREMENTS);
    }

    private static AnnounceCall announce(
            Instant closesAt,
            List<TrackTermsInput> tracks,
            List<FocusAreaInput> areas,
            List<CriterionInput> criteria,
            List<PriorityInput> priorities,
            List<FormalRequirementInput> requirements) {
        return announce(CALL, NUMBER, closesAt, tracks, areas, criteria, priorities, requirements);
    }

    private static AnnounceCall named(UUID callId, String diaryNumber) {
        return announce(callId, diaryNumber, CLOSES, TRACKS, AREAS, CRITERIA, NO_PRIORITIES, REQUIREMENTS);
    }

    private static AnnounceCall announce(
            UUID callId,
            String diaryNumber,
            Instant closesAt,
            List<TrackTermsInput> tracks,
            List<FocusAreaInput> areas,
            List<CriterionInput> criteria,
            List<PriorityInput> priorities,
            List<FormalRequirementInput> requirements) {
        return new AnnounceCall(
                callId,
                diaryNumber,
                "Stöd mot segregation",
                List.of("SFS 2018:152"),
                OPENS,
                closesAt,
                tracks,
                areas,
                criteria,
                priorities,
                requirements,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
