package grantledger.command.intake.batches;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.intake.reading.Malformed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\": %s1}", "{\"command\": %s1", "{\"%s\": 1}"})
    void what_the_reader_of_json_gives_up_on_is_malformed_and_no_failure_of_ours(String body) {
        String line = "{\"command\": \"cancel-call\", \"body\": " + body.formatted("1".repeat(60_000)) + "}";
        assertThatThrownBy(() -> Line.of(line.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class)
                .hasMessage("The line has a number, a name or a nesting beyond what is read.");
    }
}
