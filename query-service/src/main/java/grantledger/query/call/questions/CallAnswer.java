package grantledger.query.call.questions;

import grantledger.events.ApplicantType;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.Priority;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.Track;
import grantledger.projections.folding.Versioned;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.call.view.CallView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A call as people read it. {@code cancelledBecause} is null unless it was cancelled. */
public record CallAnswer(
        UUID callId,
        String diaryNumber,
        String title,
        List<String> legalBases,
        Instant announcedAt,
        Instant opensAt,
        Instant closesAt,
        List<TrackAnswer> tracks,
        List<String> focusAreas,
        List<FocusArea> focusAreaTerms,
        List<Criterion> criteria,
        List<Priority> priorities,
        List<FormalRequirement> formalRequirements,
        List<PlannedReport> reportingDuties,
        boolean rolling,
        boolean appealable,
        int appealDays,
        boolean returnsToCeiling,
        ReviewSampling reviewSampling,
        int diaryNumbersIssued,
        boolean decisionsBegan,
        String cancelledBecause,
        long version,
        long position) {

    /**
     * @param committedSek bound below the ceiling
     * @param courtOrderedSek bound by courts above it
     * @param grantedAmountSek the sum of the track's grants as they are in force
     * @param counts applications per status; it and {@code grantedAmountSek} are null where an earlier moment is asked for
     */
    public record TrackAnswer(
            Track track,
            List<ApplicantType> applicantTypes,
            long budgetSek,
            Long minGrantSek,
            Long maxGrantSek,
            long committedSek,
            long remainingSek,
            long courtOrderedSek,
            Long grantedAmountSek,
            Map<ApplicationStatus, Long> counts) {

        static TrackAnswer of(
                TrackTerms terms, CallView view, Long grantedAmountSek, Map<ApplicationStatus, Long> counts) {
            long committedSek = view.committedSek(terms.track());
            return new TrackAnswer(
                    terms.track(),
                    terms.applicantTypes(),
                    terms.budgetSek(),
                    terms.minGrantSek(),
                    terms.maxGrantSek(),
                    committedSek,
                    terms.budgetSek() - committedSek,
                    view.courtOrderedSek(terms.track()),
                    grantedAmountSek,
                    counts);
        }
    }

    /** As of an earlier moment: nothing is told of other streams. */
    public static CallAnswer then(Versioned<CallView> row) {
        return of(row, null, null);
    }

    /** @param counts per track, as {@code grantedSek} */
    static CallAnswer of(
            Versioned<CallView> row, Map<Track, Map<ApplicationStatus, Long>> counts, Map<Track, Long> grantedSek) {
        CallView view = row.view();
        CallTerms terms = view.terms();
        return new CallAnswer(
                view.callId(),
                terms.diaryNumber(),
                terms.title(),
                terms.legalBases(),
                view.announcedAt(),
                terms.opensAt(),
                terms.closesAt(),
                terms.tracks().stream()
                        .map(track -> TrackAnswer.of(
                                track,
                                view,
                                grantedSek == null ? null : grantedSek.getOrDefault(track.track(), 0L),
                                counts == null ? null : counts.get(track.track())))
                        .toList(),
                terms.focusAreas().stream().map(FocusArea::id).toList(),
                terms.focusAreas(),
                terms.criteria(),
                terms.priorities(),
                terms.formalRequirements(),
                terms.reportingDuties(),
                terms.rolling(),
                terms.appealable(),
                terms.appealDays(),
                terms.returnsToCeiling(),
                terms.reviewSampling(),
                view.progress().diaryNumbersIssued(),
                view.progress().decisionsBegan(),
                view.progress().cancelledBecause(),
                row.version(),
                row.position());
    }
}
