package grantledger.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BodiesInFlightTest {

    private static final int QUARTER = BodiesInFlight.MOST_BYTES / 4;

    private final BodiesInFlight bodies = new BodiesInFlight();

    private BodiesInFlight.Body body(String person, int length, int weight) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[length]);
        return bodies.of(request, person, 1 << 20, weight);
    }

    @Test
    void one_person_has_a_quarter_of_the_room_and_the_others_have_the_rest() {
        List<BodiesInFlight.Body> held = new ArrayList<>();
        for (String person : List.of("a", "b", "c")) {
            held.add(body(person, 1 << 20, QUARTER >> 20));
        }
        held.forEach(BodiesInFlight.Body::read);
        assertThatThrownBy(body("a", 1, 1)::read).isInstanceOf(TooBusy.class);
        assertThat(body("d", 10, 1).read()).hasSize(10);

        held.getFirst().close();
        assertThat(body("a", 10, 1).read()).hasSize(10);
    }

    @Test
    void who_finds_no_room_waits_until_there_is_some() throws InterruptedException {
        BodiesInFlight.Body first = body("a", 1 << 20, QUARTER >> 20);
        first.read();
        Thread later =
                Thread.ofVirtual().start(() -> body("a", 1 << 20, QUARTER >> 20).read());
        later.join(200);
        assertThat(later.isAlive()).isTrue();

        first.close();
        later.join(4_000);
        assertThat(later.isAlive()).isFalse();
    }

    @Test
    void a_body_that_says_its_length_and_is_too_long_is_not_read_at_all() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[11]);
        assertThatThrownBy(bodies.of(request, "a", 10, 1)::read).isInstanceOf(TooLong.class);
    }

    @Test
    void closed_without_having_been_read_it_gives_nothing_back_that_it_did_not_take() {
        try (BodiesInFlight.Body unread = body("a", 10, 1)) {
            assertThat(unread).isNotNull();
        }
        assertThat(body("a", 1 << 20, QUARTER >> 20).read()).hasSize(1 << 20);
    }
}
