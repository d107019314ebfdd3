package grantledger.command.call;

import static grantledger.command.call.CallRule.OPENED_CALL_CORRECTED_BY_ANOTHER;
import static grantledger.command.call.CallRule.OPENED_CALL_ONLY_EXTENDED;

import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.TrackTerms;
import java.util.List;

/** How the terms of a call may still change once it has opened: nobody who has applied is worse off for it. */
final class OpenedTerms {

    private OpenedTerms() {}

    /** Who announced the call may give more time, and nothing else. */
    static void requirePerson(Call call, CallTerms amended, String person) {
        OPENED_CALL_CORRECTED_BY_ANOTHER.require(
                !person.equals(call.announcedBy()) || !corrects(call.terms(), amended),
                "%s announced the call.",
                person);
    }

    private static boolean corrects(CallTerms terms, CallTerms amended) {
        return !amended.title().equals(terms.title())
                || !amended.legalBases().equals(terms.legalBases())
                || !amended.tracks().equals(terms.tracks());
    }

    static void requireOnlyCorrected(CallTerms terms, CallTerms amended) {
        OPENED_CALL_ONLY_EXTENDED.require(
                amended.equals(corrected(terms, amended)), "The call has opened; its other terms stand.");
        OPENED_CALL_ONLY_EXTENDED.requireOf(
                "closesAt",
                !amended.closesAt().isBefore(terms.closesAt()),
                "The call closes %s already.",
                terms.closesAt());
        requireOnlyRaised(terms.tracks(), amended.tracks());
    }

    private static void requireOnlyRaised(List<TrackTerms> tracks, List<TrackTerms> amended) {
        OPENED_CALL_ONLY_EXTENDED.requireOf(
                "tracks", tracks.size() == amended.size(), "The call has opened with %d tracks.", tracks.size());
        for (int i = 0; i < tracks.size(); i++) {
            long budgetSek = amended.get(i).budgetSek();
            TrackTerms before = tracks.get(i);
            OPENED_CALL_ONLY_EXTENDED.requireOf(
                    "tracks[%d]".formatted(i),
                    amended.get(i).equals(raised(before, budgetSek)),
                    "Only the ceiling of %s may change.",
                    before.track());
            OPENED_CALL_ONLY_EXTENDED.requireOf(
                    "tracks[%d].budgetSek".formatted(i),
                    budgetSek >= before.budgetSek(),
                    "The ceiling is %d SEK already.",
                    before.budgetSek());
        }
    }

    private static TrackTerms raised(TrackTerms track, long budgetSek) {
        return new TrackTerms(
                track.track(), track.applicantTypes(), budgetSek, track.minGrantSek(), track.maxGrantSek());
    }

    /** The terms as they were, with what may change as it is amended. */
    private static CallTerms corrected(CallTerms terms, CallTerms amended) {
        return new CallTerms(
                terms.diaryNumber(),
                amended.title(),
                amended.legalBases(),
                terms.opensAt(),
                amended.closesAt(),
                amended.tracks(),
                terms.focusAreas(),
                terms.criteria(),
                terms.priorities(),
                terms.formalRequirements(),
                terms.reportingDuties(),
                terms.rolling(),
                terms.appealable(),
                terms.appealDays(),
                terms.returnsToCeiling(),
                terms.reviewSampling());
    }
}
