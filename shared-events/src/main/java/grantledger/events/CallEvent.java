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
    record CallAnnounced(UUID callId, CallTerms terms) implements CallEvent {}

    /** The terms were replaced, before opening in any part and afterwards only by a later closing time. */
    record CallAmended(UUID callId, CallTerms terms, String reason) implements CallEvent {}

    record CallCancelled(UUID callId, String reason) implements CallEvent {}

    /** The call's next diary number, {@code <call's>/<number>}, went to an application. */
    record DiaryNumberIssued(UUID callId, UUID applicationId, int number) implements CallEvent {}

    /** The first decision on an application of this call was made; from now on the call cannot be cancelled. */
    record CallDecisionsBegan(UUID callId, UUID applicationId) implements CallEvent {}

    /** Money of a track was bound to an application. {@code committedSek} is the track's sum afterwards. */
    record CallFundsCommitted(UUID callId, UUID applicationId, Track track, long amountSek, long committedSek)
            implements CallEvent {}

    /** Reduced, refused or reclaimed money went back under the ceiling. {@code committedSek} is the sum afterwards. */
    record CallFundsReturned(UUID callId, UUID applicationId, Track track, long amountSek, long committedSek)
            implements CallEvent {}

    /** The rules and frames of a call. Points run from 0 to {@code maxPoints}; the order of criteria breaks ties. */
    record CallTerms(
            String diaryNumber,
            String title,
            List<String> legalBases,
            Instant opensAt,
            Instant closesAt,
            List<TrackTerms> tracks,
            List<FocusArea> focusAreas,
            List<Criterion> criteria,
            List<FormalRequirement> formalRequirements,
            List<PlannedReport> reportingDuties,
            boolean appealable,
            boolean returnsToCeiling,
            ReviewSampling reviewSampling) {}

    /** One form of support inside a call: who may apply, its ceiling, and the smallest and largest grant, if any. */
    record TrackTerms(
            Track track, List<ApplicantType> applicantTypes, long budgetSek, Long minGrantSek, Long maxGrantSek) {}

    /** {@code weight} is relative to the other criteria's; a score is the weighted share of points on a 0–100 scale. */
    record Criterion(String id, String title, int weight, int maxPoints) {}

    /** Applies to the named tracks, or to every track when none is named. */
    record FormalRequirement(String id, String title, List<Track> tracks) {}

    /**
     * Which reports are drawn for a deeper review: by chance ({@code randomPercent}, 0–100), and for risk, every report
     * on a grant of at least {@code riskAmountSek}.
     */
    record ReviewSampling(int randomPercent, Long riskAmountSek) {}
}
