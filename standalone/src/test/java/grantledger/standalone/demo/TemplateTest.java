package grantledger.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TemplateTest {
    @Test
    void fills_in_texts_and_turns_amounts_into_numbers_and_what_is_met_into_truth() {
        var template = JsonMapper.shared()
                .readTree("{'name': 'To ${applicant}', 'lines': [{'amountSek': '${staff_sek}', 'met': '${first_met}'}]}"
                        .replace('\'', '"'));
        assertThat(Template.fill(template, Map.of("applicant", "A $1", "staff_sek", "7", "first_met", "true")))
                .hasToString("{'name':'To A $1','lines':[{'amountSek':7,'met':true}]}".replace('\'', '"'));
    }

    @Test
    void leaves_out_a_field_that_is_all_of_an_empty_value() {
        var template = JsonMapper.shared().readTree("{'code': '${code}', 'name': 'To ${code}'}".replace('\'', '"'));
        assertThat(Template.fill(template, Map.of("code", ""))).hasToString("{'name':'To '}".replace('\'', '"'));
    }

    @Test
    void refuses_a_name_without_a_value() {
        assertThatThrownBy(() -> Template.fill("${nobody}", Map.of())).hasMessageContaining("${nobody}");
    }
}
