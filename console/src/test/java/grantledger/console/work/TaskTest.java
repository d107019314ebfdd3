package grantledger.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.asking.Moment;
import grantledger.console.asking.Person;
import grantledger.console.words.Language;
import grantledger.console.words.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTest {
    private static final Words WORDS = new Words();

    @ParameterizedTest
    @EnumSource
    void has_a_name_and_is_counted_by_the_list_that_it_leads_to(Task task) {
        var wish = task.wish(Optional.of("2026-11-26"));

        assertThat(WORDS.has(Language.EN, task.key())).isTrue();
        assertThat(WORDS.has(Language.SV, task.key())).isTrue();
        for (var value : wish.values().entrySet()) {
            assertThat(wish.address()).contains(value.getKey() + "=" + value.getValue());
            assertThat(wish.count().toString()).contains(value.getKey() + "=" + value.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPLICANT",
                "OFFICER",
                "ASSESSOR",
                "DECISION_MAKER",
                "CONTROLLER",
                "AUDITOR",
                "REPORTER",
                "ADMIN"
            })
    void there_is_something_for_every_role(String role) {
        assertThat(Task.of(new Person("p", "P", Set.of(role)))).isNotEmpty();
    }

    @Test
    void what_is_late_comes_first() {
        for (var role : Set.of("OFFICER", "CONTROLLER", "APPLICANT")) {
            var tasks = Task.of(new Person("p", "P", Set.of(role)));

            assertThat(tasks.getFirst().isLate()).as(role).isTrue();
            assertThat(tasks).isSortedAccordingTo((one, other) -> Boolean.compare(other.isLate(), one.isLate()));
        }
    }

    @Test
    void payments_wait_from_their_day_on() {
        assertThat(Task.PAYMENTS_DUE.wish(Optional.of("2026-11-26")).address())
                .isEqualTo("/payments?state=due&payableUntil=2026-11-26");
        assertThat(Task.PAYMENTS_DUE.wish(Optional.empty()).address()).isEqualTo("/payments?state=due");
    }

    @Test
    void today_is_a_swedish_day_and_that_of_the_moment() {
        var today = new Today(() -> Instant.parse("2026-11-26T23:30:00Z"));

        assertThat(today.at(Moment.now())).contains("2026-11-27");
        assertThat(today.at(new Moment(Moment.Clock.RECORDED, "2020-03-19T12:00:00Z")))
                .contains("2020-03-19");
        assertThat(today.at(Moment.position(12))).isEmpty();
    }
}
