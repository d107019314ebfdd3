package grantledger.resilience.loading;

/** The bodies of the commands. All in them is invented. */
final class Texts {
    private Texts() {}

    static String call(String diaryNumber, long budgetSek) {
        return """
            {"diaryNumber": "%s", "title": "A call under fire", "legalBases": ["SFS 2018:118"],
             "opensAt": "2020-01-01T00:00:00Z", "closesAt": "2099-12-31T23:00:00Z",
             "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY", "REGION"], "budgetSek": %d}],
             "focusAreas": ["KNOWLEDGE"],
             "criteria": [{"id": "relevance", "title": "Relevance", "weight": 1, "maxPoints": 5}],
             "formalRequirements": [{"id": "signed", "title": "Signed by an authorised person"}],
             "rolling": true, "appealable": true, "reviewSampling": {"randomPercent": 0}}\
            """.formatted(diaryNumber, budgetSek);
    }

    static String submission(String call, String organisationNumber, long amountSek) {
        return """
            {"callId": "%s",
             "applicant": {"name": "Applicant %2$s", "organisationNumber": "%2$s", "type": "MUNICIPALITY",
                           "countyCode": "14"},
             "focusArea": "KNOWLEDGE", "projectTitle": "A project", "purpose": "To know more.",
             "requestedAmountSek": %3$d, "projectStart": "2026-01-01", "projectEnd": "2027-12-31",
             "budgetLines": [{"item": "Staff", "amountSek": %3$d}],
             "leadershipAnchored": true, "municipalSupport": "NONE",
             "contact": {"name": "Contact", "email": "contact@example.org"}}\
            """.formatted(call, organisationNumber, amountSek);
    }

    static String check(String application) {
        return "{\"applicationId\": \"%s\", \"results\": [{\"requirementId\": \"signed\", \"met\": true}]}"
                .formatted(application);
    }

    static String assignment(String application, String assessor) {
        return "{\"applicationId\": \"%s\", \"assessorId\": \"%s\"}".formatted(application, assessor);
    }

    static String scores(String application) {
        return """
            {"applicationId": "%s",
             "scores": [{"criterionId": "relevance", "points": 4, "reason": "As it reads."}]}\
            """.formatted(application);
    }

    static String recommendation(String application, long amountSek) {
        return "{\"applicationId\": \"%s\", \"outcome\": \"GRANT\", \"amountSek\": %d, \"reasons\": \"Good.\"}"
                .formatted(application, amountSek);
    }

    static String grant(String application, long amountSek) {
        return "{\"applicationId\": \"%s\", \"amountSek\": %d, \"reasons\": \"Good.\"}"
                .formatted(application, amountSek);
    }

    static String erasureProposal(String application) {
        return """
            {"applicationId": "%s", "disposalDecision": "Disposal 1", "reasons": "It is time."}\
            """.formatted(application);
    }

    static String erasure(String application) {
        return "{\"applicationId\": \"%s\"}".formatted(application);
    }
}
