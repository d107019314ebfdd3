package grantledger.query.call.questions;

import grantledger.events.ApplicantType;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.FocusArea;
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
        List<FocusArea> focusAreas,
        List<Criterion> criteria,
        List<FormalRequirement> formalRequirements,
        List<PlannedReport> reportingDuties,
        boolean appealable,
        boolean returnsToCeiling,
        ReviewSampling reviewSampling,
        int diaryNumbersIssued,
        boolean decisionsBegan,
        String cancelledBecause,
        long version,
        long position) {

    /** @param counts applications per status; null where an earlier moment is asked for */
    public record TrackAnswer(
            Track track,
            List<ApplicantType> applicantTypes,
            long budgetSek,
            Long minGrantSek,
            Long maxGrantSek,
            long committedSek,
            long remainingSek,
            Map<ApplicationStatus, Long> counts) {

        static TrackAnswer of(TrackTerms terms, long committedSek, Map<ApplicationStatus, Long> counts) {
            return new TrackAnswer(
                    terms.track(),
                    terms.applicantTypes(),
                    terms.budgetSek(),
                    terms.minGrantSek(),
                    terms.maxGrantSek(),
                    committedSek,
                    terms.budgetSek() - committedSek,
                    counts);
        }
    }

    /** @param counts per track; null where an earlier moment is asked for */
    public static CallAnswer of(Versioned<CallView> row, Map<Track, Map<ApplicationStatus, Long>> counts) {
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
                                view.committedSek(track.track()),
                                counts == null ? null : counts.get(track.track())))
                        .toList(),
                terms.focusAreas(),
                terms.criteria(),
                terms.formalRequirements(),
                terms.reportingDuties(),
                terms.appealable(),
                terms.returnsToCeiling(),
                terms.reviewSampling(),
                view.progress().diaryNumbersIssued(),
                view.progress().decisionsBegan(),
                view.progress().cancelledBecause(),
                row.version(),
                row.position());
    }
}
