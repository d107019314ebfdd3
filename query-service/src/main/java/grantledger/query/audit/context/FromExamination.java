package grantledger.query.audit.context;

import grantledger.events.ApplicationEvent.RequirementResult;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.DismissalGround;
import grantledger.query.application.view.DecisionEntry.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The formal check, beside a decision that tries the application, or does not. */
final class FromExamination {

    private FromExamination() {}

    static Stream<Departure> departures(Stood stood) {
        if (stood.isTried()) {
            return Stream.of(unexamined(stood)).filter(Objects::nonNull);
        }
        return stood.is(Kind.DISMISSED) ? Stream.of(groundless(stood)).filter(Objects::nonNull) : Stream.empty();
    }

    private static Departure unexamined(Stood stood) {
        List<String> unmet = unmet(stood);
        return unmet.isEmpty()
                ? null
                : Respect.EXAMINED.departure(
                        null,
                        "all met",
                        "%d not found met".formatted(unmet.size()),
                        "Not found met when it was tried: %s.",
                        String.join(", ", unmet));
    }

    private static List<String> unmet(Stood stood) {
        List<String> met = results(stood)
                .filter(RequirementResult::met)
                .map(RequirementResult::requirementId)
                .toList();
        return stood.call().terms().formalRequirements().stream()
                .filter(requirement -> requirement.tracks().isEmpty()
                        || requirement.tracks().contains(stood.track().track()))
                .map(FormalRequirement::id)
                .filter(requirement -> !met.contains(requirement))
                .toList();
    }

    private static Departure groundless(Stood stood) {
        boolean late = DismissalGround.LATE.name().equals(stood.decision().ground());
        if (late) {
            return stood.application().submission().late()
                    ? null
                    : Respect.DISMISSED.departure(
                            "dismissal-as-late",
                            "a late arrival",
                            "arrived at " + stood.application().submission().arrivedAt(),
                            "It was dismissed as late and arrived at %s; the call closed at %s.",
                            stood.application().submission().arrivedAt(),
                            stood.call().terms().closesAt());
        }
        return results(stood).anyMatch(result -> !result.met())
                ? null
                : Respect.DISMISSED.departure(
                        "dismissal-follows-failed-check",
                        "a failed check",
                        "none",
                        "It was dismissed for its formal check, in which nothing had been found missing.");
    }

    private static Stream<RequirementResult> results(Stood stood) {
        return stood.application().examination().results().stream();
    }
}
