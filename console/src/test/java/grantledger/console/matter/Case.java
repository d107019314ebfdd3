package grantledger.console.matter;

import grantledger.console.forms.Description;
import grantledger.console.served.ServedConsole;
import grantledger.console.served.StandIn;

/** One matter with everything in it, as the services answer it to somebody who may see all; people write hostile things. */
public final class Case implements AutoCloseable {
    public static final String ID = "c0a7d3e2-17b4-4f6e-8a55-3b9e4d2c1f02";
    public static final String CALL = "0b1f6a54-35d9-4a8e-9a86-0a4a1d2c3e01";
    public static final String GRANT = "9d41b6aa-52f8-4c1d-b0e7-77f3c5a80e03";
    public static final String HOSTILE = "<script>alert(1)</script>\u202e";

    public final StandIn query = new StandIn();
    final StandIn command = new StandIn();
    public final ServedConsole console;

    public Case() {
        query.says("/api/applications/" + ID, application())
                .says("/api/audit/applications/" + ID, asOf(application()))
                .says("/api/calls/" + CALL, call())
                .says("/api/audit/calls/" + CALL, asOf(call()))
                .says("/api/places", """
                    {"rows": [{"code": "14", "kind": "COUNTY", "name": "V\u00e4stra G\u00f6talands l\u00e4n"},
                     {"code": "1440", "kind": "MUNICIPALITY", "name": "Ale", "countyCode": "14"}]}\
                    """)
                .says("/api/grants", rows(grant()))
                .says("/api/grants/" + GRANT, grant())
                .says("/api/audit/grants/" + GRANT, asOf(grant()))
                .says("/api/audit/streams/" + ID + "/events", rows(ofApplication()))
                .says("/api/audit/streams/" + GRANT + "/events", rows(ofGrant()));
        command.says("/v3/api-docs", Description.API.toString());
        console = new ServedConsole(query, command);
    }

    public static String application() {
        return """
            {"applicationId": "%1$s", "callId": "%2$s", "track": "PUBLIC", "diaryNumber": "2018-1/7", "status": "GRANTED",
             "applicant": {"name": "Ale kommun %4$s", "organisationNumber": "212000-1439", "type": "MUNICIPALITY",
                "countyCode": "14", "municipalityCode": "1440"},
             "focusArea": "KNOWLEDGE", "projectTitle": "Projekt %4$s", "purpose": "Syfte %4$s", "requestedAmountSek": 600000,
             "projectStart": "2019-01-01", "projectEnd": "2019-12-31",
             "budgetLines": [{"item": "L\u00f6ner %4$s", "amountSek": 600000}], "otherFinancing": [],
             "leadershipAnchored": true, "municipalSupport": "AGREEMENT",
             "contact": {"name": "\u00c5sa \u00d6berg", "email": "asa@example.org", "phone": null},
             "contactErased": null, "erasureProposed": null, "previousGrantId": null, "submittedBy": "ale.kommun",
             "submittedAt": "2018-10-01T08:00:00Z", "submittedOn": "2018-10-01", "receivedAt": null, "late": false,
             "score": 71.25, "prioritiesMet": ["exposed"], "grantedAmountSek": 500000, "decidedAmountSek": 500000,
             "grantId": "%3$s", "decisionMaker": "disa", "decidedAt": "2018-12-01T09:00:00Z", "decidedOn": "2018-12-01",
             "examination": {"missing": [], "completionDueOn": null, "completionLapsed": false, "recordedBy": "olle",
                "results": [{"requirementId": "budget", "met": true, "note": "%4$s"}]},
             "assessors": ["asta"], "barredPersons": 1,
             "conflicts": [{"personId": "bo", "reason": "Sl\u00e4kting %4$s", "declaredBy": "bo",
                "declaredAt": "2018-10-02T08:00:00Z", "liftedBecause": null, "liftedBy": null, "liftedAt": null}],
             "scorings": [{"assessorId": "asta", "scoredAt": "2018-11-10T08:00:00Z",
                "priorities": [{"priorityId": "exposed", "met": true}],
                "scores": [{"criterionId": "need", "points": 4, "maxPoints": 5, "weight": 60, "reason": "Stort behov %4$s"}]}],
             "recommendation": {"recommendedBy": "rita"},
             "recommendations": [{"outcome": "GRANT", "amountSek": 500000, "reasons": "Bra %4$s", "recommendedBy": "rita",
                "recommendedAt": "2018-11-20T08:00:00Z", "state": "DECIDED", "endedBecause": null, "endedBy": null}],
             "decisions": [{"kind": "GRANTED", "outcome": "GRANT", "appealOutcome": null, "amountSek": 500000,
                "grantId": "%3$s", "reasons": "V\u00e4l motiverad %4$s", "ground": null, "conditions": ["Redovisa %4$s"],
                "caseNumber": null, "decidedBy": "disa", "recordedBy": null, "recommendedBy": "rita",
                "assessedBy": ["asta"], "decidedAt": "2018-12-01T09:00:00Z", "position": 40}],
             "servedOn": null, "appeals": [{"receivedOn": "2018-12-10", "grounds": "F\u00f6r lite %4$s", "filedBy": "ale.kommun",
                "outcome": "UPHELD", "court": "F\u00f6rvaltningsr\u00e4tten", "caseNumber": "1-18", "recordedBy": "dag"}],
             "withdrawalReasons": null, "discontinuedBecause": null,
             "doubleFunding": [{"grantId": "%3$s", "applicationId": "%1$s", "projectTitle": "Annat %4$s",
                "projectStart": "2018-01-01", "projectEnd": "2019-06-30", "items": ["l\u00f6ner"]}],
             "version": 9, "position": 40}\
            """.formatted(ID, CALL, GRANT, HOSTILE);
    }

    private static String call() {
        return """
            {"callId": "%s", "diaryNumber": "2018-1", "title": "Mot segregation %s", "appealable": true, "appealDays": 21,
             "criteria": [{"id": "need", "title": "Behov", "weight": 60, "maxPoints": 5, "aspects": []}],
             "priorities": [{"id": "exposed", "title": "Utsatt omr\u00e5de", "tracks": []}],
             "formalRequirements": [{"id": "budget", "title": "Budget i balans", "tracks": []}],
             "focusAreaTerms": [{"id": "KNOWLEDGE", "title": "Kunskap", "tracks": [], "buildsOn": []}]}\
            """.formatted(CALL, HOSTILE);
    }

    public static String grant() {
        return """
            {"grantId": "%2$s", "applicationId": "%1$s", "callId": "%3$s", "status": "ACTIVE",
             "applicant": {"name": "Ale kommun"}, "projectTitle": "Projekt %4$s", "projectStart": "2019-01-01",
             "projectEnd": "2019-12-31", "budgetLines": [{"item": "L\u00f6ner %4$s", "amountSek": 600000}],
             "grantedAmountSek": 500000, "decidedAmountSek": 500000, "conditions": ["Redovisa %4$s"], "decidedBy": "disa",
             "establishedAt": "2018-12-01T09:00:00Z", "acceptedAt": "2018-12-05T09:00:00Z", "onHold": true,
             "hold": {"reasons": "Tvekan %4$s", "heldBy": "karin", "heldAt": "2019-03-01T09:00:00Z"},
             "instalments": [
                {"instalment": 1, "amountSek": 250000, "plannedSek": 250000, "payableOn": "2019-01-15", "afterReport": false,
                 "report": null, "released": true, "releasedBy": "karin", "releasedAt": "2019-01-15T09:00:00Z",
                 "paidOn": "2019-01-17", "reference": "BG %4$s"},
                {"instalment": 2, "amountSek": 250000, "plannedSek": 250000, "payableOn": "2019-07-01", "afterReport": true,
                 "report": 1, "released": false, "releasedBy": null, "releasedAt": null, "paidOn": null, "reference": null}],
             "payments": [], "undonePayments": [{"instalment": 1, "kind": "RETURNED", "amountSek": 250000,
                "returnedOn": "2019-01-16", "reference": "X", "reasons": "Fel konto %4$s", "undoneBy": "kalle",
                "undoneAt": "2019-01-16T09:00:00Z"}],
             "reports": [{"planned": 1, "kind": "PROGRESS", "dueOn": "2019-06-30", "plannedOn": "2019-06-30", "movedTo": null,
                "completeOn": null, "state": "approved", "waiver": null, "reportId": "%2$s", "receivedAt": "2019-06-20T09:00:00Z",
                "reportedBy": "ale.kommun", "content": {"periodStart": "2019-01-01", "periodEnd": "2019-05-31",
                  "spent": [{"item": "L\u00f6ner %4$s", "amountSek": 100000}], "summary": "G\u00e5r bra %4$s",
                  "goalFulfilment": "LARGELY", "indicators": [{"area": "EDUCATION", "indicator": "Antal %4$s", "unit": "st",
                    "baseline": 1.5, "target": 3, "outcome": 2}]},
                "missing": [], "selectedForReview": "RISK", "review": {"findings": "Inget %4$s", "reviewedBy": "karin",
                  "reviewedAt": "2019-06-22T09:00:00Z"}, "acceptedCostSek": 100000, "note": "Bra %4$s", "approvedBy": "karin",
                "approvedAt": "2019-06-25T09:00:00Z"}],
             "changes": [{"changeId": "%1$s", "state": "APPROVED", "description": "L\u00e4ngre %4$s", "newEnd": "2020-03-31",
                "newAmountSek": null, "budgetLines": null, "reports": [{"report": 1, "dueOn": "2019-08-01"}],
                "requestedBy": "ale.kommun", "requestedAt": "2019-04-01T09:00:00Z", "reasons": "Rimligt %4$s",
                "decidedBy": "dag", "decidedAt": "2019-04-10T09:00:00Z"}],
             "repayments": [{"step": "DEMANDED", "amountSek": 10000, "ground": "WRONG_BASIS", "dueOn": "2019-09-01",
                "reduction": null, "reasons": "Fel %4$s", "repayment": null, "receivedOn": null, "reference": null,
                "interestSek": null, "by": "karin", "at": "2019-08-01T09:00:00Z", "correction": null}],
             "amountSek": 500000, "acceptedCostSek": null, "forfeitedSek": 0, "entitledSek": 500000, "releasedSek": 250000,
             "paidSek": 250000, "repaidSek": 0, "waivedSek": 0, "outstandingSek": 10000, "tooMuchOutSek": 0,
             "mayBeReleasedSek": 250000, "mayBeDemandedSek": 240000, "underCeilingSek": 500000, "demandedSek": 10000,
             "settledAmountSek": null, "ending": null, "version": 4, "position": 60}\
            """.formatted(ID, GRANT, CALL, HOSTILE);
    }

    private static String asOf(String answer) {
        return answer.substring(0, answer.length() - 1) + ", \"asOf\": 99, \"final\": true}";
    }

    public static String rows(String... rows) {
        return "{\"rows\": [%s], \"page\": 0, \"size\": 500, \"total\": %d}"
                .formatted(String.join(",", rows), rows.length);
    }

    private static String[] ofApplication() {
        return new String[] {
            event(10, 1, "ApplicationSubmitted", "2018-10-01", "ale.kommun", sent("F\u00f6rsta", 700_000)),
            event(20, 2, "ApplicationSupplemented", "2018-10-05", "ale.kommun", sent("Andra", 600_000)),
            event(40, 3, "FundsGranted", "2018-12-01", "disa", """
                {"amountSek": 500000, "grantId": "%s", "decidedBy": "disa", "reasons": "V\u00e4l motiverad %s", "conditions": []}\
                """.formatted(GRANT, HOSTILE))
        };
    }

    private static String sent(String title, long requestedSek) {
        return """
            {"applicant": {"name": "Ale kommun"}, "submittedBy": "ale.kommun", "late": false, "proposal":
              {"focusArea": "KNOWLEDGE", "projectTitle": "%s", "purpose": "Syfte", "requestedAmountSek": %d,
               "projectStart": "2019-01-01", "projectEnd": "2019-12-31", "budgetLines": [], "otherFinancing": [],
               "leadershipAnchored": true, "municipalSupport": "AGREEMENT"}}\
            """.formatted(title, requestedSek);
    }

    private static String[] ofGrant() {
        return new String[] {
            event(41, 1, "GrantEstablished", "2018-12-01", "disa", """
                {"amountSek": 500000, "applicant": {"name": "Ale kommun"}, "instalments": [{}, {}], "decidedBy": "disa"}\
                """),
            event(60, 2, "PaymentConfirmed", "2019-01-17", "kalle", """
                {"instalment": 1, "amountSek": 250000, "paidOn": "2019-01-17", "reference": "BG"}\
                """)
        };
    }

    public static String event(long position, long version, String type, String day, String actor, String payload) {
        return """
            {"position": %d, "version": %d, "type": "%s", "revision": 1, "eventId": "%s", "occurredAt": "%sT08:00:00Z",
             "recordedAt": "%sT08:00:00Z", "actor": "%s", "command": "some-command", "commandId": "%s", "payload": %s}\
            """.formatted(position, version, type, ID, day, day, actor, ID, payload);
    }

    @Override
    public void close() {
        console.close();
        query.close();
        command.close();
    }
}
