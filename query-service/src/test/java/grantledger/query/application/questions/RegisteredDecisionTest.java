package grantledger.query.application.questions;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.AppealOutcome;
import grantledger.events.DecisionOutcome;
import grantledger.format.Json;
import grantledger.projections.storing.ViewJson;
import grantledger.query.application.view.Decision;
import grantledger.query.application.view.DecisionEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes of decisions, in answers and where they are stored. */
class RegisteredDecisionTest {

    private static final DecisionEntry DECISION = new DecisionEntry(
            DecisionEntry.Kind.APPEAL_OUTCOME,
            DecisionOutcome.GRANT,
            AppealOutcome.GRANT,
            100L,
            new UUID(0, 3),
            null,
            null,
            List.of(),
            "1-20",
            "court",
            "chief",
            null,
            List.of("bo"),
            Instant.parse("2020-03-19T08:00:00Z"),
            7);

    private static final String JSON = """
        {"amountSek":100,"appealOutcome":"GRANT","assessedBy":["bo"],"caseNumber":"1-20","conditions":[],"decidedAt":"2020-03-19T08:00:00Z",\
        "decidedBy":"court","grantId":"00000000-0000-0000-0000-000000000003","ground":null,"kind":"APPEAL_OUTCOME",\
        "outcome":"GRANT","position":7,"reasons":null,"recommendedBy":null,"recordedBy":"chief"}\
        """;

    @Test
    void stands_in_the_register_with_all_fields_in_one_order() {
        var row = new RegisteredDecision(
                new UUID(0, 1),
                new UUID(0, 2),
                null,
                "Ale kommun",
                "14",
                DECISION,
                true,
                true,
                100L,
                80L,
                LocalDate.parse("2020-03-19"));

        assertThat(Json.mapper().writeValueAsString(row)).isEqualTo("""
            {"amountSek":100,"appealOutcome":"GRANT","applicant":"Ale kommun","applicationId":"00000000-0000-0000-0000-000000000001",\
            "assessedBy":["bo"],"callId":"00000000-0000-0000-0000-000000000002","caseNumber":"1-20","conditions":[],\
            "countyCode":"14","decidedAmountSek":100,"decidedAt":"2020-03-19T08:00:00Z","decidedBy":"court",\
            "decidedOn":"2020-03-19","diaryNumber":null,\
            "grantId":"00000000-0000-0000-0000-000000000003","grantedAmountSek":80,"ground":null,"kind":"APPEAL_OUTCOME",\
            "latest":true,\
            "outcome":"GRANT","position":7,"reasons":null,"recommendedBy":null,"recordedBy":"chief","stands":true}\
            """);
    }

    @Test
    void is_stored_as_it_is_read_by_people() {
        Decision decision = ViewJson.read(JSON, Decision.class);

        assertThat(DecisionEntry.of(decision)).isEqualTo(DECISION);
        assertThat(Json.mapper().writeValueAsString(decision)).isEqualTo(JSON);
        assertThat(Json.mapper().writeValueAsString(DECISION)).isEqualTo(JSON);
    }
}
