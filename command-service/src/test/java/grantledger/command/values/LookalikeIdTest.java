package grantledger.command.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookalikeIdTest {

    private static final String KNOWN = "assessor-1";
    private static final Set<String> INVOLVED = Set.of(KNOWN, "Åsa", "olle.officer");

    @Test
    void is_the_known_id_in_another_case() {
        assertThat(List.of("Assessor-1", "ASSESSOR-1", "assessoR-1"))
                .allSatisfy(id -> assertThat(LookalikeId.of(id, INVOLVED)).contains(KNOWN));
        assertThat(LookalikeId.of("åsa", INVOLVED)).contains("Åsa");
    }

    @Test
    void is_the_known_id_in_another_width() {
        assertThat(LookalikeId.of("ａｓｓｅｓｓｏｒ－１", INVOLVED)).contains(KNOWN);
        assertThat(LookalikeId.of("ＡＳＳＥＳＳＯＲ-1", INVOLVED)).contains(KNOWN);
        assertThat(LookalikeId.of("assessor-①", INVOLVED)).contains(KNOWN);
    }

    @Test
    void is_the_known_id_with_a_letter_written_as_letter_and_ring() {
        assertThat(LookalikeId.of("A\u030asa", INVOLVED)).contains("Åsa");
        assertThat(LookalikeId.of("\u212bsa", INVOLVED)).contains("Åsa"); // the sign of the unit ångström
    }

    @Test
    void is_found_whichever_of_the_two_is_known() {
        assertThat(LookalikeId.of(KNOWN, Set.of("Ａssessor-1"))).contains("Ａssessor-1");
    }

    @Test
    void is_none_for_an_id_that_is_known_itself() {
        assertThat(LookalikeId.of(KNOWN, INVOLVED)).isEmpty();
        assertThat(LookalikeId.of("Assessor-1", Set.of(KNOWN, "Assessor-1"))).isEmpty();
    }

    @Test
    void is_none_for_somebody_else() {
        assertThat(LookalikeId.of("assessor-2", INVOLVED)).isEmpty();
        assertThat(LookalikeId.of("asa", INVOLVED)).isEmpty();
        assertThat(LookalikeId.of("anybody", Set.of())).isEmpty();
    }
}
