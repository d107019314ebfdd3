package grantledger.command.intake;

import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.applicant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import org.junit.jupiter.api.Test;

class WithoutOrganisationTest {

    private static final Acting STRANGER = applicant("sten.stranger", null);
    private static final CommandCatalogue CATALOGUE = new CommandCatalogue();

    @Test
    void refuses_an_applicant_whose_token_names_no_organisation() {
        assertThatThrownBy(() -> require(WithoutOrganisation.REFUSED, "submit-application", STRANGER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(GeneralRule.TOKEN_NAMES_ORGANISATION));
    }

    @Test
    void takes_everybody_where_the_service_is_set_so() {
        assertTaken(WithoutOrganisation.ALLOWED, "submit-application", STRANGER);
    }

    @Test
    void takes_an_applicant_whose_token_names_one_and_an_officer() {
        assertTaken(WithoutOrganisation.REFUSED, "submit-application", applicant("ove.owner", "999900-0012"));
        assertTaken(WithoutOrganisation.REFUSED, "submit-application", OFFICER);
    }

    @Test
    void whoever_has_applied_goes_on_without() {
        assertTaken(WithoutOrganisation.REFUSED, "complete-application", STRANGER);
        assertTaken(WithoutOrganisation.REFUSED, "withdraw-application", STRANGER);
    }

    private static void assertTaken(WithoutOrganisation setting, String command, Acting acting) {
        assertThatCode(() -> require(setting, command, acting)).doesNotThrowAnyException();
    }

    private static void require(WithoutOrganisation setting, String command, Acting acting) {
        setting.require(CATALOGUE.find(command).orElseThrow(), acting);
    }
}
