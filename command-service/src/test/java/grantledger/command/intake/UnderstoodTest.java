package grantledger.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.application.deciding.GrantFunds;
import grantledger.command.application.submitting.SubmitApplication;
import grantledger.command.call.AmendCall;
import grantledger.command.deciding.Command;
import grantledger.command.intake.reading.BodyReader;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** When a command is the same one sent again. */
class UnderstoodTest {

    private static final BodyReader BODIES =
            new BodyReader(Validation.buildDefaultValidatorFactory().getValidator());
    private static final String CALL = "20260101-0000-4000-8000-000000000001";

    private static <C extends Command<?, ?>> C read(String body, Class<C> command) {
        return BODIES.read(body.getBytes(StandardCharsets.UTF_8), command);
    }

    private static <C extends Command<?, ?>> String written(String body, Class<C> command) {
        return Understood.written(read(body, command));
    }

    @Test
    void what_is_not_said_may_be_absent_null_or_an_empty_list() {
        String start = "{\"applicationId\": \"" + CALL + "\", \"amountSek\": 1000, \"reasons\": \"Ja\"";
        assertThat(written(start + ", \"conditions\": [], \"instalments\": null, \"reports\": []}", GrantFunds.class))
                .isEqualTo(written(start + "}", GrantFunds.class));
    }

    @Test
    void neither_order_nor_white_space_nor_the_way_of_writing_matters() {
        String one = "{\"callId\": \"" + CALL + "\", \"closesAt\": \"2099-06-01T00:00:00Z\", \"focusAreas\": [\"X\"],"
                + " \"reason\": \"a\"}";
        String other = "{\"reason\":\"\\u0061\",\"focusAreas\":[{\"id\":\"X\",\"tracks\":[]}],"
                + "\"closesAt\":\"2099-06-01T02:00:00.000+02:00\",\"callId\":\"" + CALL + "\"}";
        assertThat(written(one, AmendCall.class)).isEqualTo(written(other, AmendCall.class));
    }

    @Test
    void an_empty_list_that_takes_something_away_is_not_an_absent_one() {
        String amend = "{\"callId\": \"" + CALL + "\", \"reason\": \"a\"%s}";
        assertThat(written(amend.formatted(", \"priorities\": []"), AmendCall.class))
                .isNotEqualTo(written(amend.formatted(""), AmendCall.class));
    }

    /** As the log has it from before; it must never change. */
    @Test
    void keys_that_were_used_before_know_their_commands() {
        SubmitApplication submission = read("""
            {"callId": "20260101-0000-4000-8000-000000000001",
             "applicant": {"name": "Ale kommun", "organisationNumber": "999900-0012",
                           "type": "MUNICIPALITY", "countyCode": "14"},
             "focusArea": "KNOWLEDGE", "projectTitle": "Lägesbild", "purpose": "Kunskap",
             "requestedAmountSek": 300000, "projectStart": "2026-09-01", "projectEnd": "2027-08-31",
             "budgetLines": [{"item": "Lön", "amountSek": 300000}],
             "contact": {"name": "Åsa Öman", "email": "asa@example.se"}}
            """, SubmitApplication.class);
        assertThat(HexFormat.of().formatHex(Understood.formerHash(submission, "submit-application")))
                .isEqualTo("d4ce63459ca20167da69b927150a72d7a1493edcec4f20704f5cb97cbb26d5f1");
    }
}
