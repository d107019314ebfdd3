package grantledger.query.audit.context;

import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.DismissalGround;
import grantledger.query.application.view.DecisionEntry.Kind;
import java.util.Objects;
import java.util.stream.Stream;

/** Who had a hand in the application before, beside who decided. A lifted bar is none; nothing else is forgotten. */
final class FromPersons {

    private FromPersons() {}

    static Stream<Departure> departures(Stood stood) {
        Stream<Departure> ofTheDecider = stood.decider() == null
                ? Stream.empty()
                : Stream.of(barred(stood), recommender(stood), assessor(stood), checker(stood));
        return Stream.concat(ofTheDecider, submitters(stood)).filter(Objects::nonNull);
    }

    private static Departure barred(Stood stood) {
        return stood.application().assessment().conflicts().stream()
                .filter(conflict ->
                        conflict.liftedAt() == null && conflict.personId().equals(stood.decider()))
                .findFirst()
                .map(conflict -> Respect.BARRED.departure(
                        "conflict-bars-from-handling",
                        "another person",
                        stood.decider(),
                        "%s decided, and had a conflict of interest: %s",
                        stood.decider(),
                        conflict.reason()))
                .orElse(null);
    }

    private static Departure recommender(Stood stood) {
        Stream<String> recommended = stood.before(DecisionRecommended.class).map(DecisionRecommended::recommendedBy);
        return hadAHand(
                stood, recommended, Respect.RECOMMENDER, "decider-did-not-recommend", "had recommended a decision");
    }

    private static Departure assessor(Stood stood) {
        return hadAHand(stood, assessors(stood), Respect.ASSESSOR, "decider-did-not-assess", "had been to assess it");
    }

    private static Departure checker(Stood stood) {
        boolean forTheCheck = stood.is(Kind.DISMISSED)
                && DismissalGround.FORMAL_CHECK.name().equals(stood.decision().ground());
        Stream<String> checkers = forTheCheck
                ? stood.before(FormalCheckRecorded.class).map(FormalCheckRecorded::recordedBy)
                : Stream.empty();
        return hadAHand(
                stood, checkers, Respect.CHECKER, "dismissal-by-another-than-checked", "had recorded the formal check");
    }

    private static Departure hadAHand(
            Stood stood, Stream<String> people, Respect respect, String rule, String inWords) {
        return people.anyMatch(stood.decider()::equals)
                ? respect.departure(
                        rule, "another person", stood.decider(), "%s decided, and %s.", stood.decider(), inWords)
                : null;
    }

    private static Stream<Departure> submitters(Stood stood) {
        return Stream.concat(
                        stood.before(ApplicationSubmitted.class).map(ApplicationSubmitted::submittedBy),
                        stood.before(ApplicationResubmitted.class).map(ApplicationResubmitted::submittedBy))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(person -> Stream.of(
                        handled(person, person.equals(stood.decider()), "decided"),
                        handled(person, assessors(stood).anyMatch(person::equals), "was to assess it"),
                        handled(
                                person,
                                stood.before(DecisionRecommended.class)
                                        .map(DecisionRecommended::recommendedBy)
                                        .anyMatch(person::equals),
                                "recommended")));
    }

    private static Departure handled(String person, boolean handled, String inWords) {
        return handled
                ? Respect.SUBMITTER.departure(
                        "submitter-leaves-it-to-others",
                        "another person",
                        person,
                        "%s submitted the application, and %s.",
                        person,
                        inWords)
                : null;
    }

    private static Stream<String> assessors(Stood stood) {
        return Stream.concat(
                stood.before(AssessorAssigned.class).map(AssessorAssigned::assessorId),
                stood.before(ApplicationScored.class).map(ApplicationScored::assessorId));
    }
}
