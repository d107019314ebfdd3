package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.SetAsideGround;
import grantledger.query.application.view.Recommendation.State;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every recommendation that was made on an application, in that order. */
final class Recommendations {

    private Recommendations() {}

    static List<Recommendation> with(List<Recommendation> before, Recommendation made) {
        return Stream.concat(before.stream(), Stream.of(made)).toList();
    }

    static List<Recommendation> withdrawn(List<Recommendation> before, String reasons, String by) {
        return changed(before, Recommendation::stands, one -> one.ended(State.WITHDRAWN, reasons, by));
    }

    static List<Recommendation> setAside(List<Recommendation> before, SetAsideGround ground) {
        return changed(before, Recommendation::stands, one -> one.ended(State.SET_ASIDE, ground.name(), null));
    }

    /** A decision was made: it rests on what stands, and what an earlier one rested on is past. */
    static List<Recommendation> decided(List<Recommendation> before) {
        return changed(annulled(before), Recommendation::stands, one -> one.becoming(State.DECIDED));
    }

    /** No decision is in force any more. */
    static List<Recommendation> annulled(List<Recommendation> before) {
        return changed(before, one -> one.state() == State.DECIDED, one -> one.becoming(State.PAST));
    }

    /** The one that stands or, where none does, that the decision in force rests on; null where there is neither. */
    static Recommendation current(List<Recommendation> all) {
        return all.stream()
                .filter(one -> one.stands() || one.state() == State.DECIDED)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static List<Recommendation> changed(
            List<Recommendation> before, Predicate<Recommendation> wanted, UnaryOperator<Recommendation> change) {
        return before.stream()
                .map(one -> wanted.test(one) ? change.apply(one) : one)
                .toList();
    }
}
