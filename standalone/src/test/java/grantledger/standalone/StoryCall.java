package grantledger.standalone;

import static grantledger.standalone.identity.Person.ASTA;
import static grantledger.standalone.identity.Person.OLLE;

import grantledger.standalone.client.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Calls and applications as the tests need them. All is invented. */
public record StoryCall(TestSystem system) {

    /**
     * Open from yesterday to tomorrow and deciding meanwhile, for public applicants, appealable; money given back may
     * be granted again.
     */
    public Answer announce(String diaryNumber, long budgetSek) {
        return announce(diaryNumber, budgetSek, -1, 1);
    }

    Answer announce(String diaryNumber, long budgetSek, int opensInDays, int closesInDays) {
        var now = Instant.now();
        return system.as(OLLE)
                .does(
                        "announce-call",
                        terms(
                                diaryNumber,
                                budgetSek,
                                now.plus(opensInDays, ChronoUnit.DAYS),
                                now.plus(closesInDays, ChronoUnit.DAYS)));
    }

    public static String terms(String diaryNumber, long budgetSek, Instant opensAt, Instant closesAt) {
        return """
            {'diaryNumber': '%s', 'title': 'A call for tests', 'legalBases': ['SFS 2018:118'],
             'opensAt': '%s', 'closesAt': '%s',
             'tracks': [{'track': 'PUBLIC', 'applicantTypes': ['MUNICIPALITY', 'REGION'], 'budgetSek': %d}],
             'focusAreas': ['KNOWLEDGE'],
             'criteria': [{'id': 'relevance', 'title': 'Relevance', 'weight': 60, 'maxPoints': 5},
                          {'id': 'method', 'title': 'Method', 'weight': 40, 'maxPoints': 5}],
             'formalRequirements': [{'id': 'signed', 'title': 'Signed by an authorised person'}],
             'rolling': true, 'appealable': true, 'returnsToCeiling': true,
             'reviewSampling': {'randomPercent': 0}}\
            """.formatted(diaryNumber, opensAt, closesAt, budgetSek);
    }

    public static String application(String callId, String organisationNumber, long amountSek) {
        return """
            {'callId': '%s',
             'applicant': {'name': 'Applicant %s', 'organisationNumber': '%s', 'type': 'MUNICIPALITY',
                           'countyCode': '14'},
             'focusArea': 'KNOWLEDGE', 'projectTitle': 'A project', 'purpose': 'To know more.',
             'requestedAmountSek': %d, 'projectStart': '2026-01-01', 'projectEnd': '2027-12-31',
             'budgetLines': [{'item': 'Staff', 'amountSek': %d}],
             'leadershipAnchored': true, 'municipalSupport': 'NONE',
             'contact': {'name': 'Contact', 'email': 'contact@example.org'}}\
            """.formatted(callId, organisationNumber, organisationNumber, amountSek, amountSek);
    }

    public static String check(String applicationId) {
        return "{'applicationId': '%s', 'results': [{'requirementId': 'signed', 'met': true}]}"
                .formatted(applicationId);
    }

    public static String assignment(String applicationId, String assessor) {
        return "{'applicationId': '%s', 'assessorId': '%s'}".formatted(applicationId, assessor);
    }

    /** Checked, scored and recommended for a grant. */
    public void prepare(String applicationId, long amountSek) {
        system.as(OLLE).does("record-formal-check", check(applicationId));
        system.as(OLLE).does("assign-assessor", assignment(applicationId, ASTA.subject()));
        system.as(ASTA).does("score-application", scores(applicationId, 4, 4));
        system.as(OLLE).does("recommend-decision", recommendation(applicationId, amountSek));
    }

    public static String recommendation(String applicationId, long amountSek) {
        return "{'applicationId': '%s', 'outcome': 'GRANT', 'amountSek': %d, 'reasons': 'Good.'}"
                .formatted(applicationId, amountSek);
    }

    public static String grant(String applicationId, long amountSek) {
        return "{'applicationId': '%s', 'amountSek': %d, 'reasons': 'Good.'}".formatted(applicationId, amountSek);
    }

    public static String scores(String applicationId, int relevance, int method) {
        return """
            {'applicationId': '%s', 'scores': [
              {'criterionId': 'relevance', 'points': %d, 'reason': 'As it reads.'},
              {'criterionId': 'method', 'points': %d, 'reason': 'As it reads.'}]}\
            """.formatted(applicationId, relevance, method);
    }
}
