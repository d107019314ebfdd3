package grantledger.console.forms.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import grantledger.console.contract.CannedServices;
import grantledger.console.contract.ServiceAway;
import grantledger.console.forms.Description;
import org.junit.jupiter.api.Test;

class DescribedCommandsTest {
    private final CannedServices services = new CannedServices(Description.API);
    private final DescribedCommands described = new DescribedCommands(services);

    @Test
    void the_description_is_asked_for_once() {
        assertThat(described.now().named("grant-funds")).isPresent();
        assertThat(described.now()).isSameAs(described.now());
        assertThat(services.described()).isEqualTo(1);
    }

    @Test
    void a_service_that_is_away_is_not_asked_by_every_page() {
        services.describeNothing();
        assertThatThrownBy(described::now).isInstanceOf(ServiceAway.class);
        assertThatThrownBy(described::now).isInstanceOf(ServiceAway.class);
        assertThat(services.described()).isEqualTo(1);
    }

    @Test
    void fields_are_as_the_description_says() {
        var grant = described.now().named("grant-funds").orElseThrow();
        assertThat(grant.subject()).hasValue("applicationId");
        assertThat(grant.body().fields())
                .extracting(Field::name, Field::required, Field::shape)
                .contains(
                        tuple("applicationId", true, new Shape.Id()),
                        tuple("amountSek", true, new Shape.Kronor(1)),
                        tuple("reasons", true, new Shape.Prose(10_000)),
                        tuple("conditions", false, new Shape.Rows(new Shape.Prose(10_000), 0, 50)));
        assertThat(described.now().named("announce-call").orElseThrow().subject())
                .isEmpty();
    }
}
