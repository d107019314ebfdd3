package grantledger.resilience.loading;

import static grantledger.resilience.loading.Ceiling.GRANT_SEK;
import static grantledger.resilience.loading.Person.ASSESSOR;
import static grantledger.resilience.loading.Person.OFFICER;

import grantledger.standalone.identity.Bearer;
import java.util.Optional;

/** One application from its submission to the decision, which takes money from a ceiling that others take from, too. */
record Matter(Sender sender, Ceiling ceiling, Bearer decider) {

    /** Ends early when a command is left without an answer. */
    void play() {
        prepared().ifPresent(this::isGranted);
    }

    /** The application, recommended for a grant. */
    Optional<String> prepared() {
        var number = OrganisationNumbers.next();
        return sender.acknowledged(
                        "submit-application",
                        Person.applicant(number),
                        Texts.submission(ceiling.call(), number, GRANT_SEK))
                .map(Outcome.Acknowledged::id)
                .filter(this::isPrepared);
    }

    private boolean isPrepared(String application) {
        return did("record-formal-check", OFFICER, Texts.check(application))
                && did("assign-assessor", OFFICER, Texts.assignment(application, ASSESSOR.subject()))
                && did("score-application", ASSESSOR, Texts.scores(application))
                && did("recommend-decision", OFFICER, Texts.recommendation(application, GRANT_SEK));
    }

    boolean isGranted(String application) {
        return did("grant-funds", decider, Texts.grant(application, GRANT_SEK));
    }

    private boolean did(String command, Bearer by, String body) {
        return sender.acknowledged(command, by, body).isPresent();
    }
}
