package grantledger.console.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.console.contract.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {
    private static final String ID = "6f0d4f5e-3b0a-4c53-9a55-0d8f1f6f2a10";

    @ParameterizedTest
    @ValueSource(strings = {"4711", " 4 711 ", "4\u00a0711", "4,711"})
    void a_position_is_understood_as_it_is_printed(String typed) {
        assertThat(Finding.path(typed)).isEqualTo("/audit/events/4711");
    }

    @Test
    void an_id_leads_to_its_stream() {
        assertThat(Finding.path(" " + ID + "\n")).isEqualTo("/audit/streams/" + ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "../calls", "//elsewhere.example", "1234567890123456789012"})
    void anything_else_is_not_there(String typed) {
        assertThatThrownBy(() -> Finding.path(typed)).isInstanceOf(Refused.class);
    }
}
