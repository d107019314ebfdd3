package grantledger.console.history;

import grantledger.console.asking.Moment;
import grantledger.console.asking.Moment.Clock;
import grantledger.console.page.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that is recorded of one matter, and where in it somebody stands.
 *
 * @param all in the order of the log, also what came after the moment
 * @param asOf the position that the page is of, where a moment was asked for by the log
 */
public record History(List<Happening> all, Moment moment, Optional<Long> asOf) {
    private static final Comparator<Happening> AS_IT_HAPPENED =
            Comparator.comparing(Happening::occurred).thenComparingLong(Happening::position);

    public History {
        all = all.stream()
                .sorted(
                        moment.clock() == Clock.OCCURRED
                                ? AS_IT_HAPPENED
                                : Comparator.comparingLong(Happening::position))
                .toList();
    }

    /** For those who may not read events. */
    public static History unseen(Moment moment) {
        return new History(List.of(), moment, Optional.empty());
    }

    /** Up to the moment, first to last. */
    public List<Happening> known() {
        return all.stream().filter(isKnown()).toList();
    }

    /** The one that the page stands behind. */
    public Optional<Happening> latest() {
        var known = known();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }

    private Predicate<Happening> isKnown() {
        return switch (moment.clock()) {
            case NOW -> _ -> true;
            case OCCURRED -> {
                var time = moment.time().orElse(Instant.MAX);
                yield one -> !one.occurred().isAfter(time);
            }
            case POSITION, RECORDED -> {
                long position = moment.asPosition().or(() -> asOf).orElse(Long.MAX_VALUE);
                yield one -> one.position() <= position;
            }
        };
    }

    /** The page with steps to the event of this matter before the one it stands behind, and to the one after. */
    public Page stepping(Page page) {
        return page.stepping(new Page.Steps(
                back().map(this::momentOf),
                forth().map(this::momentOf),
                latest().map(Happening::sentence).orElse("")));
    }

    /** What happened at once by the business's clock is one step. */
    private Optional<Happening> back() {
        return latest().flatMap(now -> known().reversed().stream()
                .filter(one -> moment.clock() == Clock.OCCURRED
                        ? one.occurred().isBefore(now.occurred())
                        : one.position() < now.position())
                .findFirst());
    }

    private Optional<Happening> forth() {
        return all.stream().filter(isKnown().negate()).findFirst();
    }

    private Moment momentOf(Happening one) {
        return moment.clock() == Clock.OCCURRED
                ? new Moment(Clock.OCCURRED, one.occurredAt())
                : Moment.position(one.position());
    }
}
