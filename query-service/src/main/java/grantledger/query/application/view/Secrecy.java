package grantledger.query.application.view;

import grantledger.query.application.scoring.Scoring;
import java.util.List;

/** What of an application is kept from those who do not handle it. What is kept from them is null. */
public final class Secrecy {

    private Secrecy() {}

    /** No contact, nor who submitted, checked, assessed, was barred, recommended or decided, nor what assessors wrote. */
    public static ApplicationView toReporters(ApplicationView view) {
        Assessment it = view.assessment();
        return withoutOfficers(view)
                .withoutContact()
                .with(view.register().withoutPeople())
                .with(view.submission().withoutPeople())
                .with(new Assessment(
                        null,
                        null,
                        null,
                        it.barredPersons(),
                        it.scorings().stream().map(Scoring::withoutPeople).toList(),
                        it.shares(),
                        it.score(),
                        it.prioritiesMet(),
                        it.recommendations().stream()
                                .map(Recommendation::withoutPeople)
                                .toList()));
    }

    /** How it is assessed only once it is decided, and then what was given and why, but not by whom. */
    public static ApplicationView toApplicants(ApplicationView view) {
        ApplicationView shown = withoutOfficers(view).with(view.status().shownToApplicants());
        if (view.decision() == null) {
            return shown.with(Assessment.HIDDEN).with(view.examination().withoutResults());
        }
        Assessment it = view.assessment();
        return shown.with(new Assessment(
                null,
                null,
                null,
                it.barredPersons(),
                it.scorings().stream().map(Scoring::withoutName).toList(),
                it.shares(),
                it.score(),
                it.prioritiesMet(),
                it.recommendations().stream()
                        .filter(one -> one.state() == Recommendation.State.DECIDED)
                        .map(Recommendation::withoutNames)
                        .toList()));
    }

    /** Nobody else's name, and what was recommended only once their own points stand. */
    public static ApplicationView toAssessor(ApplicationView view, String person) {
        Assessment it = view.assessment();
        boolean blind = isBlind(view, person);
        return withoutOfficers(view)
                .with(new Assessment(
                        it.assessors().stream().filter(person::equals).toList(),
                        null,
                        null,
                        it.barredPersons(),
                        it.scorings().stream()
                                .map(one -> person.equals(one.assessorId()) ? one : one.withoutName())
                                .toList(),
                        it.shares(),
                        it.score(),
                        it.prioritiesMet(),
                        blind
                                ? null
                                : it.recommendations().stream()
                                        .map(Recommendation::withoutNames)
                                        .toList()));
    }

    /** Whoever is to assess sees nobody else's points, nor what follows from them, until their own stand. */
    public static ApplicationView toPerson(ApplicationView view, String person) {
        Assessment it = view.assessment();
        return it.assigned().contains(person) && isBlind(view, person)
                ? view.with(new Assessment(
                        it.assessors(),
                        it.assigned(),
                        it.conflicts(),
                        it.barredPersons(),
                        List.of(),
                        null,
                        null,
                        null,
                        it.recommendations()))
                : view;
    }

    private static boolean isBlind(ApplicationView view, String person) {
        return view.decision() == null && !view.assessment().scoredBy(person);
    }

    /** Who decided is told, and who entered it for the applicant and prepared the decision is not. */
    private static ApplicationView withoutOfficers(ApplicationView view) {
        Submission submission = view.submission();
        return view.with(submission.receivedAt() == null ? submission : submission.withoutPeople())
                .with(view.examination().withoutPeople())
                .with(view.response().withoutPeople())
                .with(view.register().withoutOfficers())
                .with(view.personalData().withoutPeople());
    }
}
