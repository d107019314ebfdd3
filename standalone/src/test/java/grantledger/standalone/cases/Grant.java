package grantledger.standalone.cases;

import static grantledger.standalone.cases.Matter.today;
import static grantledger.standalone.cases.People.C;
import static grantledger.standalone.cases.People.C2;

import grantledger.standalone.client.Answer;
import grantledger.standalone.identity.Bearer;
import tools.jackson.databind.JsonNode;

/** What a matter has led to: 100,000 SEK. */
record Grant(Matter matter, String id) {

    /** Released by C and confirmed by C2. */
    Grant paid(int instalment) {
        does(C, "release-payment", "'instalment': %d".formatted(instalment));
        does(
                C2,
                "confirm-payment",
                "'instalment': %d, 'paidOn': '%s', 'reference': 'B-%d'".formatted(instalment, today(), instalment));
        return this;
    }

    /** @return the report's id */
    String reportedBy(Bearer person) {
        return does(person, "report-outcome", """
            'kind': 'PROGRESS', 'periodStart': '2026-01-01', 'periodEnd': '%s',
            'spent': [{'item': 'Staff', 'amountSek': 40000}], 'summary': 'What was done.',
            'goalFulfilment': 'PARTLY', 'indicators': []\
            """.formatted(today())).text("reportId");
    }

    static String approving(String report) {
        return "'reportId': '%s', 'acceptedCostSek': 40000".formatted(report);
    }

    /** @param fields beside the grant's id */
    String naming(String fields) {
        return "{'grantId': '%s'%s}".formatted(id, fields.isEmpty() ? "" : ", " + fields);
    }

    Answer does(Bearer person, String command, String fields) {
        return matter.does(person, command, naming(fields));
    }

    Answer refuses(Bearer person, int status, String rule, String command, String fields) {
        return matter.refuses(person, status, rule, command, naming(fields));
    }

    JsonNode readBy(Bearer person) {
        return matter.system().as(person).reads("/api/grants/%s", id);
    }

    long paidSek() {
        return readBy(C).path("paidSek").asLong();
    }
}
