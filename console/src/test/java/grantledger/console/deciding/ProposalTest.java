package grantledger.console.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.forms.actions.Actions.Action;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProposalTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void a_recommended_grant_is_granted_as_recommended() {
        var proposal = proposal("RECOMMENDED", "GRANT", "500", "STANDING").orElseThrow();

        assertThat(proposal).isEqualTo(new Proposal("grant-funds", "GRANT", OptionalLong.of(500)));
        assertThat(proposal.body("a", "why").toString())
                .isEqualTo("{\"applicationId\":\"a\",\"reasons\":\"why\",\"amountSek\":500}");
    }

    @Test
    void a_recommended_decline_has_no_sum() {
        assertThat(proposal("RECOMMENDED", "DECLINE", "null", "STANDING")
                        .orElseThrow()
                        .body("a", "why")
                        .toString())
                .isEqualTo("{\"applicationId\":\"a\",\"reasons\":\"why\"}");
    }

    @Test
    void what_is_decided_is_reconsidered_where_a_new_recommendation_stands() {
        assertThat(proposal("GRANTED", "GRANT", "400", "STANDING")
                        .orElseThrow()
                        .body("a", "why")
                        .toString())
                .isEqualTo(
                        "{\"applicationId\":\"a\",\"reasons\":\"why\",\"outcome\":\"GRANT\",\"ground\":\"why\",\"amountSek\":400}");
        assertThat(proposal("GRANTED", "GRANT", "400", "DECIDED")).isEmpty();
    }

    @Test
    void what_is_not_eligible_or_late_is_dismissed_and_what_is_prepared_waits() {
        assertThat(Proposal.of(JSON.readTree("{\"status\": \"INELIGIBLE\"}")))
                .hasValue(new Proposal("dismiss-application", "", OptionalLong.empty()));
        assertThat(Proposal.of(JSON.readTree("{\"status\": \"LATE\"}"))).isPresent();
        assertThat(Proposal.of(JSON.readTree("{\"status\": \"ELIGIBLE\", \"recommendation\": null}")))
                .isEmpty();
        assertThat(Proposal.of(JSON.readTree("{\"status\": \"WITHDRAWN\"}"))).isEmpty();
    }

    @Test
    void the_form_of_what_is_proposed_has_its_sum() {
        var proposal = proposal("RECOMMENDED", "GRANT", "500", "STANDING").orElseThrow();

        assertThat(proposal.filled(action("grant-funds")).href()).isEqualTo("/commands/grant-funds?amountSek=500");
        assertThat(proposal.filled(action("decline-application"))).isEqualTo(action("decline-application"));
    }

    private static Action action(String command) {
        return new Action(command, "", "", "/commands/" + command);
    }

    private static Optional<Proposal> proposal(String status, String outcome, String amount, String state) {
        return Proposal.of(JSON.readTree(
                "{\"status\": \"%s\", \"recommendation\": {\"outcome\": \"%s\", \"amountSek\": %s, \"state\": \"%s\"}}"
                        .formatted(status, outcome, amount, state)));
    }
}
