package grantledger.standalone.console.journeys;

import static grantledger.standalone.identity.Person.ALE;
import static grantledger.standalone.identity.Person.ASTA;
import static grantledger.standalone.identity.Person.OLLE;

import grantledger.standalone.StoryCall;
import grantledger.standalone.console.browser.Api;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An application of its own for a journey that changes something.
 *
 * @param title that no other has
 */
record Prepared(Api api, String application, String title) {
    static final long SEK = 100_000;

    static Prepared submitted(Api api) {
        var now = Instant.now();
        var title = "A project of " + now.toEpochMilli();
        var terms = StoryCall.terms(
                "KEYS-" + now.toEpochMilli(), 10 * SEK, now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS));
        var call = api.does(OLLE, "announce-call", terms).id();
        var application = StoryCall.application(call, ALE.subject(), SEK).replace("A project", title);
        return new Prepared(
                api, api.does(ALE, "submit-application", application).id(), title);
    }

    /** Lists show it from now on. */
    Prepared seen() {
        api.reads(OLLE, "/api/applications/" + application);
        return this;
    }

    Prepared assigned() {
        api.does(OLLE, "record-formal-check", StoryCall.check(application));
        api.does(OLLE, "assign-assessor", StoryCall.assignment(application, ASTA.subject()));
        return this;
    }

    Prepared scored() {
        assigned();
        api.does(ASTA, "score-application", StoryCall.scores(application, 4, 3));
        return this;
    }

    Prepared recommended() {
        scored();
        api.does(OLLE, "recommend-decision", StoryCall.recommendation(application, SEK));
        return this;
    }
}
