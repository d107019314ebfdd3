package grantledger.query.call.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.query.fixtures.Given;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class DistributionTest {

    private final UUID call = UUID.randomUUID();

    @Test
    void has_a_row_for_every_county_in_code_order_with_several_counties_last() {
        RELAY.send(call, Given.announced(call, 1));

        JsonNode shown = distribution();

        List<String> codes = shown.at("/rows")
                .valueStream()
                .map(row -> row.at("/countyCode").stringValue())
                .toList();
        assertThat(codes).hasSize(22).startsWith("01", "03").endsWith("25", "00");
        assertThat(shown.at("/rows/21/county").stringValue()).isEqualTo("Fler än ett län");
        assertThat(shown.at("/total/amountSek").longValue()).isZero();
    }

    @Test
    void counts_grants_in_force_by_kind_of_applicant_and_sums_their_amounts() {
        RELAY.send(call, Given.announced(call, 1));
        grant(ApplicantType.MUNICIPALITY, "21", 300_000);
        grant(ApplicantType.MUNICIPAL_FEDERATION, "21", 298_000);
        grant(ApplicantType.ASSOCIATION, "21", 290_000);
        grant(ApplicantType.REGION, "00", 100_000);
        UUID lowered = grant(ApplicantType.FOUNDATION, "00", 50_000);
        RELAY.send(lowered, new GrantAmountChanged(lowered, 40_000, List.of(), "Omprövning", "chief"));
        UUID refused = grant(ApplicantType.FOUNDATION, "21", 7);
        RELAY.send(refused, new GrantRefused(refused, "Nej tack"));
        UUID revoked = grant(ApplicantType.FOUNDATION, "21", 9);
        RELAY.send(revoked, new GrantRevoked(revoked, "Omprövning"));

        JsonNode shown = distribution();

        JsonNode gavleborg = shown.at("/rows")
                .valueStream()
                .filter(row -> row.at("/countyCode").stringValue().equals("21"))
                .findFirst()
                .orElseThrow();
        assertThat(gavleborg.at("/municipalities").intValue()).isEqualTo(2);
        assertThat(gavleborg.at("/associations").intValue()).isEqualTo(1);
        assertThat(gavleborg.at("/foundations").intValue()).isZero();
        assertThat(gavleborg.at("/amountSek").longValue()).isEqualTo(888_000);
        assertThat(shown.at("/rows/21/amountSek").longValue()).isEqualTo(140_000);
        assertThat(shown.at("/total/regions").intValue()).isEqualTo(1);
        assertThat(shown.at("/total/amountSek").longValue()).isEqualTo(1_028_000);
    }

    private UUID grant(ApplicantType type, String county, long amountSek) {
        UUID grant = UUID.randomUUID();
        Applicant applicant = new Applicant("Någon", "999900-0046", type, county, null);
        RELAY.send(grant, Given.established(grant, UUID.randomUUID(), call, applicant, amountSek));
        return grant;
    }

    private JsonNode distribution() {
        return SERVICE.get("/api/calls/%s/distribution", call)
                .after(RELAY.position())
                .ok();
    }
}
