package grantledger.standalone.cases;

import static grantledger.standalone.cases.People.A1;
import static grantledger.standalone.cases.People.AP;
import static grantledger.standalone.cases.People.D;
import static grantledger.standalone.cases.People.O;
import static grantledger.standalone.cases.People.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.client.Answer;
import grantledger.standalone.identity.Bearer;
import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;

/** One application for 100,000 SEK in a call of its own, as far as a case needs it. */
record Matter(TestSystem system, String call, String application) {
    private static final long SEK = 100_000;

    /** Where the agency is. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }

    /** In a call that decides while it is open. */
    static Matter submitted(TestSystem system, String diaryNumber) {
        return submittedIn(
                system, new StoryCall(system).announce(diaryNumber, 1_000_000).id());
    }

    static Matter submittedIn(TestSystem system, String call) {
        var submitted = system.as(AP).does("submit-application", StoryCall.application(call, ORGANISATION, SEK));
        return new Matter(system, call, submitted.id());
    }

    Matter checked() {
        does(O, "record-formal-check", StoryCall.check(application));
        return this;
    }

    Matter assigned(Bearer assessor) {
        does(O, "assign-assessor", StoryCall.assignment(application, assessor.subject()));
        return this;
    }

    Matter scoredBy(Bearer assessor) {
        assigned(assessor).does(assessor, "score-application", scores());
        return this;
    }

    Matter recommended() {
        does(O, "recommend-decision", recommendation());
        return this;
    }

    /** Checked, scored by A1 and recommended by O. */
    Matter prepared() {
        return checked().scoredBy(A1).recommended();
    }

    /** By D, with three reports and three instalments of which two wait. */
    Grant granted() {
        var granted = does(D, "grant-funds", """
            {'applicationId': '%s', 'amountSek': 100000, 'reasons': 'The best there was.',
             'instalments': [{'amountSek': 40000, 'payableOn': '%s'},
                             {'amountSek': 30000, 'payableOn': '%s', 'afterReport': true},
                             {'amountSek': 30000, 'payableOn': '%s', 'afterReport': true}],
             'reports': [{'kind': 'PROGRESS', 'dueOn': '2026-12-31'}, {'kind': 'PROGRESS', 'dueOn': '2027-06-30'},
                         {'kind': 'FINAL', 'dueOn': '2027-12-31'}]}\
            """.formatted(application, today(), today(), today()));
        return new Grant(this, granted.text("grantId"));
    }

    Grant accepted() {
        var grant = granted();
        grant.does(AP, "accept-grant", "");
        return grant;
    }

    String scores() {
        return StoryCall.scores(application, 4, 3);
    }

    String recommendation() {
        return StoryCall.recommendation(application, SEK);
    }

    /** @param fields beside the application's id */
    String naming(String fields) {
        return "{'applicationId': '%s'%s}".formatted(application, fields.isEmpty() ? "" : ", " + fields);
    }

    Answer does(Bearer person, String command, String body) {
        return system.as(person).does(command, "%s", body);
    }

    /** @return what the refusal says */
    Answer refuses(Bearer person, int status, String rule, String command, String body) {
        var refused = system.as(person).isRefused(status, command, "%s", body);
        assertThat(refused.text("rule")).as("%s: %s", command, refused.body()).isEqualTo(rule);
        return refused;
    }

    String status() {
        return readBy(O).path("status").asString();
    }

    JsonNode readBy(Bearer person) {
        return system.as(person).reads("/api/applications/%s", application);
    }
}
