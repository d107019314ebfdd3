package grantledger.query.call.ranking;

import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.Priority;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.Track;
import grantledger.query.answering.TwoDecimals;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Score;
import grantledger.query.call.view.CallView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final Set<ApplicationStatus> UNRANKED = EnumSet.of(
            ApplicationStatus.WITHDRAWN,
            ApplicationStatus.DISMISSED,
            ApplicationStatus.INELIGIBLE,
            ApplicationStatus.LATE,
            ApplicationStatus.DISCONTINUED);

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
     * Each track in the call's order, and within it by rank from 1.
     *
     * @param grantedSek by application, where there is an amount in force
     */
    public List<Row> of(List<ApplicationView> applications, Map<UUID, Long> grantedSek) {
        return call.terms().tracks().stream()
                .flatMap(track -> of(track, applications, grantedSek).stream())
                .toList();
    }

    private List<Row> of(TrackTerms track, List<ApplicationView> applications, Map<UUID, Long> grantedSek) {
        List<Scored> ranked = applications.stream()
                .filter(view -> view.submission().track() == track.track() && !UNRANKED.contains(view.status()))
                .map(view -> scored(view, grantedSek.get(view.applicationId())))
                .sorted(Scored.order(call.terms().criteria()))
                .toList();
        List<Row> rows = new ArrayList<>();
        long sumSek = call.committedSek(track.track());
        boolean fits = true;
        for (Scored scored : ranked) {
            if (scored.waitsForMoney()) {
                sumSek += scored.wantedSek();
                fits = fits && sumSek <= track.budgetSek();
            }
            rows.add(row(rows.size() + 1, scored, scored.hasMoney() || (fits && scored.waitsForMoney())));
        }
        return rows;
    }

    private Scored scored(ApplicationView view, Long grantedSek) {
        return new Scored(view, Score.of(view.assessment().scorings(), weights), prioritiesMet(view), grantedSek);
    }

    private List<String> prioritiesMet(ApplicationView view) {
        List<String> met = view.assessment().prioritiesMet();
        return call.terms().priorities().stream()
                .filter(priority -> priority.tracks().isEmpty()
                        || priority.tracks().contains(view.submission().track()))
                .map(Priority::id)
                .filter(priority -> met != null && met.contains(priority))
                .toList();
    }

    private Row row(int rank, Scored scored, boolean aboveLine) {
        ApplicationView view = scored.view();
        return new Row(
                rank,
                view.submission().track(),
                view.applicationId(),
                view.diaryNumber(),
                view.submission().applicant().name(),
                view.status(),
                scored.score().map(Score::rounded).orElse(null),
                view.proposal().requestedAmountSek(),
                scored.grantedSek(),
                aboveLine,
                parts(scored),
                scored.prioritiesMet());
    }

    private SequencedMap<String, BigDecimal> parts(Scored scored) {
        SequencedMap<String, BigDecimal> parts = new LinkedHashMap<>();
        scored.score()
                .map(Score::parts)
                .ifPresent(exact -> call.terms().criteria().stream()
                        .map(Criterion::id)
                        .filter(exact::containsKey)
                        .forEach(criterion -> parts.put(criterion, Score.rounded(exact.get(criterion)))));
        return parts;
    }
}
