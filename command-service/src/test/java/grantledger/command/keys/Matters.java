package grantledger.command.keys;

import static grantledger.command.Service.token;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Service;
import grantledger.command.values.NameBasedId;
import grantledger.format.Json;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A call on a running service, and what people send about applications in it. */
public final class Matters {

    public static final String OFFICER = token("olle.officer", "OFFICER");
    public static final String SECOND_OFFICER = token("oda.officer", "OFFICER");
    public static final String DECISION_MAKER = token("disa.decides", "DECISION_MAKER");

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final String ORGANISATION = "999900-0012";

    private final Service service;
    private final String call;

    private Matters(Service service, String call) {
        this.service = service;
        this.call = call;
    }

    /** Beside a new call. */
    public static Matters on(Service service) {
        return new Matters(
                service, id(done(service.post(OFFICER, "announce-call", """
                    {"diaryNumber": "2026-6%d", "title": "Utlysning", "legalBases": ["SFS 2018:152"],
                     "opensAt": "2026-01-01T00:00:00+01:00", "closesAt": "2099-01-01T00:00:00Z",
                     "tracks": [{"track": "PUBLIC", "applicantTypes": ["MUNICIPALITY"], "budgetSek": 1000000}],
                     "focusAreas": ["KNOWLEDGE"],
                     "criteria": [{"id": "relevance", "title": "Relevans", "weight": 100, "maxPoints": 5}]}
                    """.formatted(CALLS.incrementAndGet())))));
    }

    public UUID application() {
        return NameBasedId.of(UUID.fromString(call), ORGANISATION);
    }

    /** The body of a submission. */
    public String submission(String contact) {
        return """
            {"callId": "%s",
             "applicant": {"name": "Ale kommun", "organisationNumber": "%s",
                           "type": "MUNICIPALITY", "countyCode": "14"},
             "focusArea": "KNOWLEDGE", "projectTitle": "Lägesbild", "purpose": "Kunskap",
             "requestedAmountSek": 300000, "projectStart": "2026-09-01", "projectEnd": "2027-08-31",
             "budgetLines": [{"item": "Lön", "amountSek": 300000}],
             "leadershipAnchored": true, "municipalSupport": "NONE", "contact": %s}
            """.formatted(call, ORGANISATION, contact);
    }

    public HttpResponse<String> submit(String contact, String... headers) {
        return service.post(SECOND_OFFICER, "submit-application", submission(contact), headers);
    }

    public HttpResponse<String> complete(String fields, String... headers) {
        return service.post(
                OFFICER,
                "complete-application",
                "{\"applicationId\": \"%s\", %s}".formatted(application(), fields),
                headers);
    }

    public HttpResponse<String> withdraw() {
        return service.post(
                OFFICER,
                "withdraw-application",
                "{\"applicationId\": \"%s\", \"reasons\": \"Blir inte av\"}".formatted(application()));
    }

    public HttpResponse<String> propose() {
        return service.post(OFFICER, "propose-erasure", """
            {"applicationId": "%s", "disposalDecision": "2031:7", "reasons": "Fristen har löpt ut"}
            """.formatted(application()));
    }

    /** Proposed by one person, carried out by another. */
    public void erase() {
        done(propose());
        done(carryOutErasure());
    }

    public HttpResponse<String> carryOutErasure(String... headers) {
        return service.post(
                DECISION_MAKER, "erase-personal-data", "{\"applicationId\": \"%s\"}".formatted(application()), headers);
    }

    public static HttpResponse<String> done(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        return response;
    }

    public static String contact(String name, String email, String phone) {
        return "{\"name\": \"%s\", \"email\": \"%s\", \"phone\": \"%s\"}".formatted(name, email, phone);
    }

    private static String id(HttpResponse<String> response) {
        return Json.mapper().readTree(response.body()).required("id").stringValue();
    }
}
