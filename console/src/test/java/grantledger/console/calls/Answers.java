package grantledger.console.calls;

/** What the services answer of one call, in which people have written what they should not. */
public final class Answers {
    public static final String HOSTILE = "<script>alert(1)</script>";

    public static final String CALL = """
        {"callId": "c", "diaryNumber": "2026-1", "title": "Call <script>alert(1)</script>", "legalBases": ["SFS 2018:118"],
         "announcedAt": "2026-01-01T08:00:00Z", "opensAt": "2026-01-02T08:00:00Z", "closesAt": "2026-06-15T22:00:00Z",
         "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY", "REGION"], "budgetSek": 1000, "minGrantSek": 10,
           "maxGrantSek": 500, "committedSek": 250, "remainingSek": 750, "courtOrderedSek": 0, "grantedAmountSek": 200,
           "counts": {"RECOMMENDED": 3, "GRANTED": 1, "DECLINED": 0}},
          {"track": "CIVIL_SOCIETY", "applicantTypes": ["ASSOCIATION"], "budgetSek": 0, "minGrantSek": null,
           "maxGrantSek": null, "committedSek": 0, "remainingSek": 0, "courtOrderedSek": 0, "grantedAmountSek": null,
           "counts": {"RECOMMENDED": 0, "GRANTED": 2, "DECLINED": 4}}],
         "focusAreas": ["KNOWLEDGE"],
         "focusAreaTerms": [{"id": "KNOWLEDGE", "title": "Kunskap", "tracks": ["PUBLIC"], "buildsOn": ["JOINT_ACTION"]}],
         "criteria": [{"id": "relevance", "title": "Relevance <b>", "weight": 40, "maxPoints": 5, "aspects": ["need <i>"]},
          {"id": "reach", "title": "Reach", "weight": 60, "maxPoints": 5, "aspects": []}],
         "priorities": [{"id": "p", "title": "Many", "tracks": []}],
         "formalRequirements": [{"id": "f", "title": "Anchored", "tracks": [], "field": "leadershipAnchored", "value": "true"}],
         "reportingDuties": [{"kind": "FINAL", "dueOn": "2028-03-31"}], "rolling": false, "appealable": true, "appealDays": 21,
         "returnsToCeiling": true, "reviewSampling": {"randomPercent": 5, "riskAmountSek": 400}, "diaryNumbersIssued": 4,
         "decisionsBegan": true, "cancelledBecause": null, "version": 3, "position": 30}\
        """;

    private Answers() {}

    /** A ranking of the public track in which the first two get their money. */
    public static String ranking(String first, String second, String third) {
        return "{\"rows\": [%s, %s, %s, %s], \"page\": 0, \"size\": 50, \"total\": 4}"
                .formatted(row(1, first, true), row(2, second, true), row(3, third, false), GRANTED);
    }

    private static String row(int rank, String applicant, boolean above) {
        return """
            {"rank": %d, "track": "PUBLIC", "applicationId": "%s", "diaryNumber": "2026-1/%d", "applicant": "%s",
             "status": "RECOMMENDED", "score": 80.00, "requestedAmountSek": 300, "grantedAmountSek": null, "aboveLine": %b,
             "scoresByCriterion": {"relevance": 30.00, "reach": 50.00}, "prioritiesMet": []}\
            """.formatted(rank, applicant, rank, applicant, above);
    }

    private static final String GRANTED = """
        {"rank": 4, "track": "PUBLIC", "applicationId": "old", "diaryNumber": "2026-1/4", "applicant": "Old <script>alert(1)</script>",
         "status": "GRANTED", "score": 60.50, "requestedAmountSek": 300, "grantedAmountSek": 250, "aboveLine": true,
         "scoresByCriterion": {"relevance": 20.50, "reach": 40.00}, "prioritiesMet": ["p"]}\
        """;

    public static final String APPLICATION = """
        {"applicationId": "a", "callId": "c", "track": "PUBLIC", "diaryNumber": "2026-1/1", "status": "RECOMMENDED",
         "applicant": {"name": "Vik <script>alert(1)</script>"}, "requestedAmountSek": 300, "score": 80.00,
         "submittedBy": "sara", "examination": {"recordedBy": "olle", "results": []}, "assessors": ["anna"],
         "conflicts": [{"personId": "berit", "reason": "kin", "liftedAt": null, "declaredAt": "2026-02-01T08:00:00Z"}],
         "barredPersons": 1, "scorings": [{"assessorId": "anna", "scoredAt": "2026-02-02T08:00:00Z", "scores":
           [{"criterionId": "relevance", "points": 4, "maxPoints": 5, "weight": 40, "reason": "good <script>alert(1)</script>"}]}],
         "recommendation": {"outcome": "GRANT", "amountSek": 250, "reasons": "because <script>alert(1)</script>",
           "recommendedBy": "olle", "recommendedAt": "2026-07-01T08:00:00Z", "state": "STANDING"},
         "recommendations": [{"recommendedBy": "olle"}],
         "decisions": [{"kind": "DECLINED", "outcome": "DECLINE", "amountSek": null, "reasons": "no <script>alert(1)</script>",
           "decidedBy": "dag", "decidedAt": "2026-07-02T08:00:00Z", "position": 40}],
         "appeals": [], "version": 5, "position": 41}\
        """;

    public static final String DISTRIBUTION = """
        {"rows": [{"countyCode": "01", "county": "Stockholm <b>", "regions": 1, "municipalities": 0, "associations": 2,
          "foundations": 0, "amountSek": 1200},
         {"countyCode": "00", "county": null, "regions": 0, "municipalities": 0, "associations": 0, "foundations": 0,
          "amountSek": 0}],
         "total": {"countyCode": null, "county": null, "regions": 1, "municipalities": 0, "associations": 2, "foundations": 0,
          "amountSek": 1200}}\
        """;

    public static String rows(String... rows) {
        return "{\"rows\": [" + String.join(",", rows) + "], \"page\": 0, \"size\": 50, \"total\": " + rows.length
                + "}";
    }
}
