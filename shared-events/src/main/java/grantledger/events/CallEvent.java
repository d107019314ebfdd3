package grantledger.events;

import grantledger.events.GrantEvent.PlannedReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The life of a call, in the order it is lived. The stream is the call's id. Amounts are whole SEK. */
public sealed interface CallEvent extends Event {

    /** The stream's id. */
    UUID callId();

    @Override
    default UUID stream() {
        return callId();
    }

    /** The call was made public. Everything an ordinance fixes is data here, with its legal basis named. */
    record CallAnnounced(UUID callId, CallTerms terms, String announcedBy) implements CallEvent {}

    /**
     * The terms were replaced: before opening in any part, afterwards by a later closing time, a raised ceiling, or a
     * corrected title or legal basis.
     */
    record CallAmended(UUID callId, CallTerms terms, String reason) implements CallEvent {}

    record CallCancelled(UUID callId, String reason) implements CallEvent {}

    /** The call's next diary number, {@code <call's>/<number>}, went to an application. */
    record DiaryNumberIssued(UUID callId, UUID applicationId, int number) implements CallEvent {}

    /** The first decision on an application of this call was made; from now on the call cannot be cancelled. */
    record CallDecisionsBegan(UUID callId, UUID applicationId) implements CallEvent {}

    /** Money of a track was bound to an application. {@code committedSek} is the track's sum afterwards. */
    record CallFundsCommitted(UUID callId, UUID applicationId, Track track, long amountSek, long committedSek)
            implements CallEvent {}

    /**
     * A court bound money above the track's ceiling. {@code courtOrderedSek} is what stands above it in the track
     * afterwards, beside the committed sum and never within it.
     */
    record CourtOrderedFundsCommitted(
            UUID callId, UUID applicationId, Track track, long amountSek, long courtOrderedSek) implements CallEvent {}

    /**
     * Reduced, refused or reclaimed money was bound no longer. {@code committedSek} is the sum afterwards; so is
     * {@code courtOrderedSek}, null where the application held nothing above the ceiling.
     */
    record CallFundsReturned(
            UUID callId, UUID applicationId, Track track, long amountSek, long committedSek, Long courtOrderedSek)
            implements CallEvent {}

    /**
     * The rules and frames of a call. Points run from 0 to {@code maxPoints}; the order of criteria breaks ties, after
     * the priorities met. {@code closesAt} is the first instant that is too late; one of …:59 seconds, as people write
     * the last second of a day, counts to the end of that second.
     *
     * @param rolling    decisions are made while the call is open, and not only after it has closed
     * @param appealDays within which an appeal comes in, from the day the decision was served
     */
    record CallTerms(
            String diaryNumber,
            String title,
            List<String> legalBases,
            Instant opensAt,
            Instant closesAt,
            List<TrackTerms> tracks,
            List<FocusArea> focusAreas,
            List<Criterion> criteria,
            List<Priority> priorities,
            List<FormalRequirement> formalRequirements,
            List<PlannedReport> reportingDuties,
            boolean rolling,
            boolean appealable,
            int appealDays,
            boolean returnsToCeiling,
            ReviewSampling reviewSampling) {}

    /** One form of support inside a call: who may apply, its ceiling, and the smallest and largest grant, if any. */
    record TrackTerms(
            Track track, List<ApplicantType> applicantTypes, long budgetSek, Long minGrantSek, Long maxGrantSek) {}

    /**
     * What money may be for, in the named tracks or in every track when none is named.
     *
     * @param buildsOn focus areas, of this call or an earlier one, of which the applicant has to name a grant
     */
    record FocusArea(String id, String title, List<Track> tracks, List<String> buildsOn) {}

    /** {@code weight} is relative to the other criteria's; a score is the weighted share of points on a 0–100 scale. */
    record Criterion(String id, String title, int weight, int maxPoints, List<String> aspects) {}

    /** What goes before other applications with the same score, in the named tracks or in every track. */
    record Priority(String id, String title, List<Track> tracks) {}

    /**
     * Applies to the named tracks, or to every track when none is named.
     *
     * @param field a field of the application that decides it, or null
     * @param value what that field has to say for the requirement to be met, or null
     */
    record FormalRequirement(String id, String title, List<Track> tracks, String field, String value) {}

    /**
     * Which reports are drawn for a deeper review: by chance ({@code randomPercent}, 0–100), and for risk, every report
     * on a grant of at least {@code riskAmountSek}.
     */
    record ReviewSampling(int randomPercent, Long riskAmountSek) {}
}
