package grantledger.query.call.ranking;

import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.Priority;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.Track;
import grantledger.query.answering.TwoDecimals;
import grantledger.query.application.scoring.Score;
import grantledger.query.application.scoring.Shares;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.call.view.CallView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Who comes first for a track's money. Withdrawn, discontinued, late, dismissed and ineligible applications have no rank.
 * Order: higher score; then more of the call's priorities for the track met; then the higher share of points on the call's
 * criteria, one after the other in the call's order; then the lower requested amount; then the earlier submission; then the
 * id. Applications without a score come last.
 *
 * <p>The funding line: the sum begins with the money that the call has committed in the track, which is what every grant
 * has bound there, whatever its rank and whether it was scored, less what has been returned under the ceiling. From the
 * first rank on, the requested amounts of scored applications that are not yet decided are added, as long as the sum stays
 * within the track's ceiling; of one that is decided anew while its grant is on hold, what it asks for beyond that. The
 * first of them whose amount no longer fits, and every later one, is below the line, even if a smaller amount would fit. A
 * granted application has its money and is above the line wherever it stands, with or without a score, unless its grant
 * was refused. Declined applications, and undecided ones without a score, are never above it.
 */
public record Ranking(CallView call, Map<String, Integer> weights) {

    /**
     * @param score 0–100 with two decimals, or null
     * @param grantedAmountSek in force; see {@code docs/figures.md}
     * @param scoresByCriterion what each criterion adds to the score
     * @param prioritiesMet of the call's for the track
     */
    public record Row(
            int rank,
            Track track,
            UUID applicationId,
            String diaryNumber,
            String applicant,
            ApplicationStatus status,
            @JsonSerialize(using = TwoDecimals.class) BigDecimal score,
            long requestedAmountSek,
            Long grantedAmountSek,
            boolean aboveLine,
            @JsonSerialize(contentUsing = TwoDecimals.class) SequencedMap<String, BigDecimal> scoresByCriterion,
            List<String> prioritiesMet) {}

    /**
     * An application's place in its track.
     *
     * @param sumSek what is committed and, down to this place, waited for
     * @param fits it waits for money, and what it asks for is within the ceiling
     */
    public record Place(int rank, Track track, Scored scored, long sumSek, boolean fits) {

        public UUID applicationId() {
            return scored.contender().applicationId();
        }

        public Contender contender() {
            return scored.contender();
        }
    }

    /** What is shown of an application beside its place. */
    public record Shown(ApplicationStatus status, String diaryNumber, String applicant) {}

    /** All that the order of a track's applications depends on besides themselves. */
    public record Basis(Track track, List<Criterion> criteria, List<String> priorities, Map<String, Integer> weights) {}

    /** A track's applications, whoever comes first for its money. */
    public record Order(List<Scored> first) {}

    public Basis basis(Track track) {
        return new Basis(track, call.terms().criteria(), priorities(track), weights);
    }

    /**
     * The track's places by rank from 1.
     *
     * @param order of the same track, by the same {@link #basis}
     * @param boundSek by application that is not decided, where grants bind money
     */
    public List<Place> places(TrackTerms track, Order order, Map<UUID, Long> boundSek) {
        List<Place> places = new ArrayList<>(order.first().size());
        long sumSek = call.committedSek(track.track());
        boolean fits = true;
        for (Scored scored : order.first()) {
            if (scored.waitsForMoney()) {
                sumSek += scored.wantedSek(
                        boundSek.getOrDefault(scored.contender().applicationId(), 0L));
                fits = fits && sumSek <= track.budgetSek();
            }
            places.add(new Place(places.size() + 1, track.track(), scored, sumSek, fits && scored.waitsForMoney()));
        }
        return places;
    }

    public Order order(Track track, List<Contender> contenders) {
        return new Order(inOrder(scored(track, contenders)));
    }

    private List<Scored> scored(Track track, List<Contender> contenders) {
        IdentityHashMap<Shares, Optional<Mark>> marks = new IdentityHashMap<>();
        IdentityHashMap<List<String>, List<String>> met = new IdentityHashMap<>();
        List<String> priorities = priorities(track);
        return contenders.stream()
                .filter(Contender::ranked)
                .map(one -> new Scored(
                        one,
                        one.shares() == null
                                ? null
                                : marks.computeIfAbsent(one.shares(), this::mark)
                                        .orElse(null),
                        met.computeIfAbsent(one.prioritiesMet(), _ -> met(one, priorities))))
                .toList();
    }

    /** As {@link Scored#order} has it. */
    private List<Scored> inOrder(List<Scored> all) {
        Set<Mark> marks = Collections.newSetFromMap(new IdentityHashMap<>());
        all.forEach(scored -> scored.scored().ifPresent(marks::add));
        MarkOrder order = new MarkOrder(marks, call.terms().criteria());
        record Numbered(long number, Scored scored) {
            static int compare(Numbered one, Numbered other) {
                return one.number == other.number
                        ? Scored.AMONG_EQUALS.compare(one.scored, other.scored)
                        : Long.compare(one.number, other.number);
            }
        }
        return all.stream()
                .map(scored -> new Numbered(
                        order.number(scored.mark(), scored.prioritiesMet().size()), scored))
                .sorted(Numbered::compare)
                .map(Numbered::scored)
                .toList();
    }

    /**
     * How many of the places come no later than where an application stood: whatever was ranked meanwhile, and wherever it
     * stands itself by now.
     *
     * @param places of all tracks, in the call's order, or of one
     * @param stood what its place depended on
     */
    public int upTo(List<Place> places, Track track, Contender stood) {
        Mark mark = stood.shares() == null ? null : mark(stood.shares()).orElse(null);
        Scored then = new Scored(stood, mark, met(stood, priorities(track)));
        Comparator<Scored> order = Scored.order(call.terms().criteria());
        List<Track> tracks =
                call.terms().tracks().stream().map(TrackTerms::track).toList();
        return (int) places.stream()
                .filter(place -> place.track() == track
                        ? order.compare(place.scored(), then) <= 0
                        : tracks.indexOf(place.track()) < tracks.indexOf(track))
                .count();
    }

    private Optional<Mark> mark(Shares shares) {
        return Score.of(shares, weights).map(Mark::of);
    }

    private List<String> priorities(Track track) {
        return call.terms().priorities().stream()
                .filter(priority ->
                        priority.tracks().isEmpty() || priority.tracks().contains(track))
                .map(Priority::id)
                .toList();
    }

    private static List<String> met(Contender contender, List<String> priorities) {
        List<String> met = contender.prioritiesMet();
        return met == null || met.isEmpty()
                ? List.of()
                : priorities.stream().filter(met::contains).toList();
    }

    /** @param grantedSek in force, or null */
    public Row row(Place place, Shown shown, Long grantedSek) {
        Contender contender = place.scored().contender();
        boolean hasMoney = shown.status() == ApplicationStatus.GRANTED && grantedSek != null && grantedSek > 0;
        return new Row(
                place.rank(),
                place.track(),
                contender.applicationId(),
                shown.diaryNumber(),
                shown.applicant(),
                shown.status(),
                place.scored().scored().map(Mark::score).map(Score::rounded).orElse(null),
                contender.requestedAmountSek(),
                grantedSek,
                place.fits() || hasMoney,
                parts(place.scored()),
                place.scored().prioritiesMet());
    }

    private SequencedMap<String, BigDecimal> parts(Scored scored) {
        SequencedMap<String, BigDecimal> parts = new LinkedHashMap<>();
        scored.scored()
                .map(mark -> mark.score().parts())
                .ifPresent(exact -> call.terms().criteria().stream()
                        .map(Criterion::id)
                        .filter(exact::containsKey)
                        .forEach(criterion -> parts.put(criterion, Score.rounded(exact.get(criterion)))));
        return parts;
    }
}
