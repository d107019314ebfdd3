package grantledger.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.format.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpcastersTest {

    @Test
    void one_reason_becomes_the_reason_of_every_criterion_on_the_scale_of_five() {
        ApplicationScored scored = (ApplicationScored)
                Event.CODEC.read("ApplicationScored", 1, Example.pinned("events/ApplicationScored.r1.json"));
        assertThat(scored.scores()).hasSize(2).allSatisfy(score -> {
            assertThat(score.reason()).isEqualTo("Väl underbyggd \"i det stora hela\"");
            assertThat(score.maxPoints()).isEqualTo(5);
            assertThat(score.weight()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reason\":\"Bra\"",
                "\"scores\":[]",
                "\"reason\":5,\"scores\":[]",
                "\"reason\":\"Bra\",\"scores\":null",
                "\"reason\":\"Bra\",\"scores\":{}",
                "\"reason\":\"Bra\",\"scores\":[5]",
                "\"reason\":\"Bra\",\"scores\":[null]",
                "\"reason\":\"Bra\",\"scores\":[[]]",
                "\"reason\":\"Bra\",\"scores\":[{\"criterionId\":\"relevance\"}]",
            })
    void refuses_what_was_never_the_first_revision_of_a_scoring(String fields) {
        String scored = "{\"applicationId\":\"c0a7d3e2-17b4-4f6e-8a55-3b9e4d2c1f02\",\"assessorId\":\"örjan.åberg\",";
        byte[] json = (scored + fields + "}").getBytes(UTF_8);
        assertThatThrownBy(() -> Event.CODEC.read("ApplicationScored", 1, json)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void the_second_revision_is_not_read_as_the_first() {
        byte[] json = Example.pinned("events/ApplicationScored.r2.json");
        assertThatThrownBy(() -> Event.CODEC.read("ApplicationScored", 1, json)).isInstanceOf(UnreadableEvent.class);
    }
}
