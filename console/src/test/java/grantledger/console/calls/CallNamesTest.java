package grantledger.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.asking.Person;
import grantledger.console.contract.AnsweringServices;
import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallNamesTest {
    private final AnsweringServices services = new AnsweringServices();
    private Instant now = Instant.parse("2026-11-27T10:00:00Z");
    private final CallNames names = new CallNames(services, () -> now);

    @Test
    void are_diary_number_and_title_of_now_whatever_moment_the_page_shows() {
        services.answering(_ -> """
            {"rows": [{"callId": "c1", "diaryNumber": "2020-1", "title": "Bidrag"}, {"callId": "c2", "title": "Utan"}]}
            """);

        assertThat(names.of(asked(0, Moment.position(3))))
                .containsExactly(new CallNames.CallName("c1", "2020-1 Bidrag"), new CallNames.CallName("c2", "Utan"));
        assertThat(services.asked()).containsExactly("/api/calls?size=500");
    }

    @Test
    void are_kept_for_a_while_for_everybody() {
        names.of(asked(0, Moment.now()));
        now = now.plus(Duration.ofSeconds(29));
        names.of(asked(0, Moment.now()));
        assertThat(services.asked()).hasSize(1);
        now = now.plus(Duration.ofSeconds(2));
        names.of(asked(0, Moment.now()));
        assertThat(services.asked()).hasSize(2);
    }

    @Test
    void hold_what_whoever_asks_has_just_done() {
        names.of(asked(7, Moment.now()));
        names.of(asked(7, Moment.now()));
        assertThat(services.asked()).hasSize(1);
        names.of(asked(8, Moment.now()));
        assertThat(services.asked()).hasSize(2);
        names.of(asked(0, Moment.now()));
        assertThat(services.asked()).hasSize(2);
    }

    private static Asked asked(long readAfter, Moment moment) {
        return new Asked(
                new Person("p", "P", Set.of("OFFICER")),
                new Wording(new Words(), Language.EN),
                moment,
                new Address("/applications"),
                readAfter,
                Optional.empty(),
                new Asked.Csrf("_csrf", "t"));
    }
}
