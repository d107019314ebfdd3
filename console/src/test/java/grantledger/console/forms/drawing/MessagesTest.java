package grantledger.console.forms.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages swedish = new Messages(new Wording(new Words(), Language.SV));

    @Test
    void what_is_known_is_said_in_the_language_of_the_page() {
        assertThat(swedish.of("must not be null")).isEqualTo(new Message("ska fyllas i", false));
        assertThat(swedish.of("must be between 1 and 365").text()).isEqualTo("ska vara från 1 till 365");
        assertThat(swedish.of("must be whole SEK, 1 to 1000000000000").text()).startsWith("ska vara hela kronor");
        for (var said : List.of(
                "must not be empty",
                "must be one line of 1 to 200 characters",
                "must be a date such as \"2026-09-01\"",
                "must be one of GRANT, DECLINE",
                "must be a well-formed email address")) {
            assertThat(swedish.of(said).isEnglish()).as(said).isFalse();
        }
    }

    @Test
    void anything_else_is_said_as_it_came_and_marked_as_english() {
        assertThat(swedish.of("4 SEK are too many.").language()).isEqualTo("en");
    }

    @Test
    void what_is_wrong_stands_at_the_nearest_field_that_is_drawn() {
        var errors = new LinkedHashMap<String, Message>();
        errors.put("scores[1].criterionId", new Message("a", false));
        errors.put("scores[1]", new Message("b", false));
        errors.put("tracks[0].applicantTypes[2]", new Message("c", false));
        errors.put("Occurred-At", new Message("d", false));
        var placed = Placed.among(Set.of("scores", "scores[1]", "tracks[0].applicantTypes"), errors);
        assertThat(placed)
                .isEqualTo(Map.of(
                        "scores[1]", new Message("a; b", false),
                        "tracks[0].applicantTypes", new Message("c", false),
                        "", new Message("d", false)));
    }
}
