package grantledger.command.call.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.events.Track;
import grantledger.format.Json;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class FocusAreaInputTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void is_an_id() {
        assertThat(read("\"KNOWLEDGE\"")).isEqualTo(new FocusAreaInput("KNOWLEDGE", null, null, null));
    }

    @Test
    void or_an_object_that_says_more() {
        assertThat(read("""
            {"id": "NEXT", "title": "Nästa steg", "tracks": ["PUBLIC"], "buildsOn": ["KNOWLEDGE"]}
            """))
                .isEqualTo(new FocusAreaInput("NEXT", "Nästa steg", List.of(Track.PUBLIC), List.of("KNOWLEDGE")));
        assertThat(read("{\"id\": \"NEXT\"}")).isEqualTo(new FocusAreaInput("NEXT", null, null, null));
    }

    @Test
    void is_nothing_else() {
        assertThat(List.of("5", "[\"KNOWLEDGE\"]", "{\"id\": \"NEXT\", \"colour\": \"red\"}"))
                .allSatisfy(json -> assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class));
    }

    @Test
    void ids_are_short_words() {
        assertThat(List.of("", "two words", "å")).allSatisfy(id -> {
            assertThat(VALIDATOR.validate(FocusAreaInput.of(id))).hasSize(1);
            assertThat(VALIDATOR.validate(new FocusAreaInput("NEXT", null, null, List.of(id))))
                    .hasSize(1);
        });
    }

    private static FocusAreaInput read(String json) {
        return Json.mapper().readValue(json, FocusAreaInput.class);
    }
}
