package grantledger.standalone;

import static grantledger.standalone.identity.Person.ADA;
import static grantledger.standalone.identity.Person.OLLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@Tag("system")
@ExtendWith(OneSystem.class)
class RebuildTest {
    private static final List<String> EVERYTHING = List.of(
            "/api/calls?size=500",
            "/api/applications?size=500&sort=position",
            "/api/decisions?size=500",
            "/api/grants?size=500&sort=position",
            "/api/reports?size=500",
            "/api/outcomes?size=500");

    @Test
    void rebuilding_from_position_1_gives_identical_views_while_the_old_ones_serve(TestSystem system) {
        system.demo();
        system.reached(system.log().size());
        var before = everything(system);
        var started = system.queries()
                .post("/api/rebuild", system.as(ADA).token(), JsonNodeFactory.instance.objectNode(), Map.of());
        assertThat(started.status()).as("%s", started.body()).isEqualTo(202);

        var state = Eventually.see(
                () -> {
                    assertThat(everything(system)).isEqualTo(before);
                    return system.as(ADA)
                            .reads("/api/status")
                            .at("/rebuild/state")
                            .asString();
                },
                now -> !now.equals("RUNNING"));
        assertThat(state).isEqualTo("DONE");
        assertThat(everything(system)).isEqualTo(before);
    }

    private static List<JsonNode> everything(TestSystem system) {
        return EVERYTHING.stream().map(path -> system.as(OLLE).reads(path)).toList();
    }
}
