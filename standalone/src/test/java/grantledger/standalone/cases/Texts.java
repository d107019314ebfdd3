package grantledger.standalone.cases;

import static grantledger.standalone.identity.Person.OLLE;

import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.identity.Bearer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What people send about a matter of 100,000 SEK, in JSON with single quotation marks. */
final class Texts {
    static final String AT_ONCE = "[{'amountSek': 100000, 'payableOn': '2026-01-15'}]";
    static final String ONLY_FINAL = "[{'kind': 'FINAL', 'dueOn': '2027-12-31'}]";
    static final String THREE_REPORTS =
            "[{'kind': 'PROGRESS', 'dueOn': '2026-12-31'}, {'kind': 'PROGRESS', 'dueOn': '2027-06-30'},"
                    + " {'kind': 'FINAL', 'dueOn': '2027-12-31'}]";
    static final String MONEY = "'requestedAmountSek': 100000, 'budgetLines': [{'item': 'Staff', 'amountSek': 100000}]";

    private Texts() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }

    /** Announces a call, open since 2015, so that what is imported finds it open, and deciding meanwhile. */
    static String call(TestSystem system, String diaryNumber) {
        var closes = Instant.now().plus(1, ChronoUnit.DAYS);
        var terms = StoryCall.terms(diaryNumber, 1_000_000, Instant.parse("2015-01-01T00:00:00Z"), closes);
        return system.as(OLLE).does("announce-call", terms).id();
    }

    static String proposal(String call, Bearer applicant, String money) {
        return """
            {'callId': '%s',
             'applicant': {'name': 'Municipality %s', 'organisationNumber': '%s', 'type': 'MUNICIPALITY',
                           'countyCode': '14'},
             'focusArea': 'KNOWLEDGE', 'projectTitle': 'A project', 'purpose': 'To know more.', %s,
             'projectStart': '2025-01-01', 'projectEnd': '2027-12-31',
             'leadershipAnchored': true, 'municipalSupport': 'NONE',
             'contact': {'name': 'Contact', 'email': 'contact@example.org'}}\
            """.formatted(call, applicant.subject(), applicant.subject(), money);
    }

    /** The fields of a decision to grant all that was asked for. */
    static String plan(String instalments, String reports) {
        return "'amountSek': 100000, 'reasons': 'Good.', 'instalments': %s, 'reports': %s"
                .formatted(instalments, reports);
    }

    /** The fields of a report, with indicators. */
    static String report(String kind, String from, String to, long spentSek, String indicators) {
        return """
            'kind': '%s', 'periodStart': '%s', 'periodEnd': '%s', 'spent': [{'item': 'Staff', 'amountSek': %d}],
            'summary': 'What was done.', 'goalFulfilment': 'PARTLY', 'indicators': [%s]\
            """.formatted(kind, from, to, spentSek, indicators);
    }
}
