package grantledger.command.call;

import static grantledger.command.call.CallRule.CALL_ANNOUNCED_ONCE;
import static grantledger.command.call.CallRule.CALL_CLOSES_AFTER_OPENING;
import static grantledger.command.call.CallRule.DISTINCT_IDS;
import static grantledger.command.call.CallRule.ONE_TRACK_PER_APPLICANT_TYPE;
import static grantledger.command.call.CallRule.REQUIREMENT_NAMES_TRACK_OF_CALL;
import static grantledger.command.call.CallRule.TRACK_LIMITS_IN_ORDER;
import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.CLOSES;
import static grantledger.command.call.Calls.OPENS;
import static grantledger.command.handling.People.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.handling.Rulebook;
import grantledger.command.values.PlannedReportInput;
import grantledger.events.ApplicantType;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.FocusArea;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnounceCallTest {

    private static final List<TrackTermsInput> TRACKS =
            List.of(track(Track.PUBLIC, 100_000L, 800_000L, ApplicantType.MUNICIPALITY, ApplicantType.REGION));
    private static final List<CriterionInput> CRITERIA = List.of(new CriterionInput("relevance", "Relevans", 60, 5));
    private static final List<FormalRequirementInput> REQUIREMENTS =
            List.of(new FormalRequirementInput("signed", "Behörig firmatecknare", null));

    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void announces_the_terms_and_fills_in_what_is_customary() {
        rules.when(OFFICER, announce(CLOSES, TRACKS, CRITERIA, REQUIREMENTS))
                .then(new CallAnnounced(
                        CALL,
                        new CallTerms(
                                "2026-1.1-7",
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
                                List.of(FocusArea.KNOWLEDGE),
                                List.of(new Criterion("relevance", "Relevans", 60, 5)),
                                List.of(new FormalRequirement("signed", "Behörig firmatecknare", List.of())),
                                List.of(),
                                false,
                                false,
                                new ReviewSampling(10, null))));
    }

    @Test
    void announces_duties_appeal_return_and_sampling_as_given() {
        LocalDate due = LocalDate.of(2027, 8, 1);
        rules.when(
                        OFFICER,
                        new AnnounceCall(
                                CALL,
                                "2026-1.1-7",
                                "Stöd mot segregation",
                                List.of("SFS 2018:152"),
                                OPENS,
                                CLOSES,
                                List.of(track(Track.PUBLIC, null, null, ApplicantType.MUNICIPALITY)),
                                List.of(FocusArea.KNOWLEDGE),
                                CRITERIA,
                                null,
                                List.of(new PlannedReportInput(ReportKind.FINAL, due)),
                                true,
                                true,
                                new ReviewSamplingInput(25, 500_000L)))
                .then(new CallAnnounced(
                        CALL,
                        new CallTerms(
                                "2026-1.1-7",
                                "Stöd mot segregation",
                                List.of("SFS 2018:152"),
                                OPENS,
                                CLOSES,
                                List.of(new TrackTerms(
                                        Track.PUBLIC, List.of(ApplicantType.MUNICIPALITY), 1_000_000, null, null)),
                                List.of(FocusArea.KNOWLEDGE),
                                List.of(new Criterion("relevance", "Relevans", 60, 5)),
                                List.of(),
                                List.of(new PlannedReport(ReportKind.FINAL, due)),
                                true,
                                true,
                                new ReviewSampling(25, 500_000L))));
    }

    @Test
    void without_an_id_the_diary_number_names_the_call_so_that_a_second_announcement_meets_the_first() {
        AnnounceCall first = named(null, "2026-1.1-7");
        AnnounceCall second = named(null, "2026-1.1-7");
        assertThat(first.stream()).isEqualTo(second.stream()).isNotEqualTo(named(null, "2026-1.1-8").stream());
        assertThat(second.begins()).isTrue();
        assertThat(second.alreadyBegun()).isEqualTo(CALL_ANNOUNCED_ONCE);
    }

    @Test
    void refuses_a_call_that_closes_when_it_opens() {
        rules.when(OFFICER, announce(OPENS, TRACKS, CRITERIA, REQUIREMENTS))
                .refusedBy(CALL_CLOSES_AFTER_OPENING, "closesAt");
    }

    @Test
    void refuses_a_track_that_stands_twice() {
        List<TrackTermsInput> twice = List.of(
                track(Track.PUBLIC, null, null, ApplicantType.MUNICIPALITY),
                track(Track.PUBLIC, null, null, ApplicantType.REGION));
        rules.when(OFFICER, announce(CLOSES, twice, CRITERIA, REQUIREMENTS))
                .refusedBy(ONE_TRACK_PER_APPLICANT_TYPE, "tracks[1]");
    }

    @Test
    void refuses_an_applicant_type_under_two_tracks() {
        List<TrackTermsInput> both = List.of(
                track(Track.PUBLIC, null, null, ApplicantType.MUNICIPALITY),
                track(Track.CIVIL_SOCIETY, null, null, ApplicantType.ASSOCIATION, ApplicantType.MUNICIPALITY));
        rules.when(OFFICER, announce(CLOSES, both, CRITERIA, REQUIREMENTS)).refusedBy(ONE_TRACK_PER_APPLICANT_TYPE);
    }

    @Test
    void refuses_a_smallest_grant_above_the_largest() {
        rules.when(OFFICER, announce(CLOSES, limits(800_001L, 800_000L), CRITERIA, REQUIREMENTS))
                .refusedBy(TRACK_LIMITS_IN_ORDER, "tracks[0].minGrantSek");
    }

    @Test
    void refuses_a_smallest_grant_above_the_ceiling() {
        rules.when(OFFICER, announce(CLOSES, limits(1_000_001L, null), CRITERIA, REQUIREMENTS))
                .refusedBy(TRACK_LIMITS_IN_ORDER, "tracks[0].minGrantSek");
    }

    @Test
    void refuses_a_largest_grant_above_the_ceiling() {
        rules.when(OFFICER, announce(CLOSES, limits(null, 1_000_001L), CRITERIA, REQUIREMENTS))
                .refusedBy(TRACK_LIMITS_IN_ORDER, "tracks[0].maxGrantSek");
    }

    @Test
    void refuses_two_criteria_with_one_id() {
        List<CriterionInput> twice =
                List.of(CRITERIA.getFirst(), new CriterionInput("relevance", "Relevans igen", 40, 5));
        rules.when(OFFICER, announce(CLOSES, TRACKS, twice, REQUIREMENTS)).refusedBy(DISTINCT_IDS, "criteria");
    }

    @Test
    void refuses_two_requirements_with_one_id() {
        List<FormalRequirementInput> twice =
                List.of(REQUIREMENTS.getFirst(), new FormalRequirementInput("signed", "Firmatecknare", List.of()));
        rules.when(OFFICER, announce(CLOSES, TRACKS, CRITERIA, twice)).refusedBy(DISTINCT_IDS, "formalRequirements");
    }

    @Test
    void refuses_a_requirement_for_a_track_that_the_call_does_not_have() {
        List<FormalRequirementInput> elsewhere =
                List.of(new FormalRequirementInput("statutes", "Stadgar", List.of(Track.CIVIL_SOCIETY)));
        rules.when(OFFICER, announce(CLOSES, TRACKS, CRITERIA, elsewhere))
                .refusedBy(REQUIREMENT_NAMES_TRACK_OF_CALL, "formalRequirements");
    }

    private static TrackTermsInput track(Track track, Long minSek, Long maxSek, ApplicantType... types) {
        return new TrackTermsInput(track, List.of(types), 1_000_000L, minSek, maxSek);
    }

    private static List<TrackTermsInput> limits(Long minSek, Long maxSek) {
        return List.of(track(Track.PUBLIC, minSek, maxSek, ApplicantType.MUNICIPALITY));
    }

    private static AnnounceCall announce(
            Instant closesAt,
            List<TrackTermsInput> tracks,
            List<CriterionInput> criteria,
            List<FormalRequirementInput> requirements) {
        return announce(CALL, "2026-1.1-7", closesAt, tracks, criteria, requirements);
    }

    private static AnnounceCall named(UUID callId, String diaryNumber) {
        return announce(callId, diaryNumber, CLOSES, TRACKS, CRITERIA, REQUIREMENTS);
    }

    private static AnnounceCall announce(
            UUID callId,
            String diaryNumber,
            Instant closesAt,
            List<TrackTermsInput> tracks,
            List<CriterionInput> criteria,
            List<FormalRequirementInput> requirements) {
        return new AnnounceCall(
                callId,
                diaryNumber,
                "Stöd mot segregation",
                List.of("SFS 2018:152"),
                OPENS,
                closesAt,
                tracks,
                List.of(FocusArea.KNOWLEDGE),
                criteria,
                requirements,
                null,
                null,
                null,
                null);
    }
}
