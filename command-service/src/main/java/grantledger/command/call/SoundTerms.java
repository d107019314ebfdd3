package grantledger.command.call;

import static grantledger.command.call.CallRule.CALL_CLOSES_AFTER_OPENING;
import static grantledger.command.call.CallRule.DISTINCT_IDS;
import static grantledger.command.call.CallRule.NAMED_TRACK_OF_CALL;
import static grantledger.command.call.CallRule.ONE_TRACK_PER_APPLICANT_TYPE;
import static grantledger.command.call.CallRule.REQUIREMENT_NAMES_TRACK_OF_CALL;
import static grantledger.command.call.CallRule.TRACK_LIMITS_IN_ORDER;

import grantledger.events.ApplicantType;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.Priority;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.Track;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the terms of a call have to agree on among themselves. */
final class SoundTerms {

    private SoundTerms() {}

    static void require(CallTerms terms) {
        CALL_CLOSES_AFTER_OPENING.requireOf(
                "closesAt", terms.closesAt().isAfter(terms.opensAt()), "The call would close before it opens.");
        tracks(terms.tracks());
        distinct("focusAreas", terms.focusAreas(), FocusArea::id);
        distinct("criteria", terms.criteria(), Criterion::id);
        distinct("priorities", terms.priorities(), Priority::id);
        distinct("formalRequirements", terms.formalRequirements(), FormalRequirement::id);
        List<Track> tracks = terms.tracks().stream().map(TrackTerms::track).toList();
        named(NAMED_TRACK_OF_CALL, "focusAreas", terms.focusAreas(), FocusArea::tracks, tracks);
        named(NAMED_TRACK_OF_CALL, "priorities", terms.priorities(), Priority::tracks, tracks);
        named(
                REQUIREMENT_NAMES_TRACK_OF_CALL,
                "formalRequirements",
                terms.formalRequirements(),
                FormalRequirement::tracks,
                tracks);
        RequiredField.require(terms.formalRequirements());
    }

    private static void tracks(List<TrackTerms> tracks) {
        Set<Track> seen = new HashSet<>();
        Set<ApplicantType> types = new HashSet<>();
        for (int i = 0; i < tracks.size(); i++) {
            TrackTerms track = tracks.get(i);
            ONE_TRACK_PER_APPLICANT_TYPE.requireOf(
                    "tracks[%d]".formatted(i), seen.add(track.track()), "%s stands twice.", track.track());
            track.applicantTypes()
                    .forEach(type -> ONE_TRACK_PER_APPLICANT_TYPE.require(
                            types.add(type), "%s applies under more than one track.", type));
            limits("tracks[%d].".formatted(i), track);
        }
    }

    private static void limits(String field, TrackTerms track) {
        long min = track.minGrantSek() == null ? 1 : track.minGrantSek();
        long max = track.maxGrantSek() == null ? track.budgetSek() : track.maxGrantSek();
        TRACK_LIMITS_IN_ORDER.requireOf(
                field + "minGrantSek", min <= max, "The smallest grant, %d SEK, is above the largest, %d.", min, max);
        TRACK_LIMITS_IN_ORDER.requireOf(
                field + "maxGrantSek",
                max <= track.budgetSek(),
                "The largest grant, %d SEK, is above the ceiling, %d.",
                max,
                track.budgetSek());
    }

    private static <T> void distinct(String field, List<T> terms, Function<T, String> id) {
        List<String> ids = terms.stream().map(id).toList();
        DISTINCT_IDS.requireOf(field, new HashSet<>(ids).size() == ids.size(), "An id stands twice among %s.", ids);
    }

    private static <T> void named(
            CallRule rule, String field, List<T> terms, Function<T, List<Track>> named, List<Track> tracks) {
        for (int i = 0; i < terms.size(); i++) {
            List<Track> unknown = named.apply(terms.get(i)).stream()
                    .filter(track -> !tracks.contains(track))
                    .toList();
            rule.requireOf(
                    "%s[%d].tracks".formatted(field, i), unknown.isEmpty(), "The call does not have %s.", unknown);
        }
    }
}
