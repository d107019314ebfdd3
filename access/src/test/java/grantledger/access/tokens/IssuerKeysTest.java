package grantledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final SetTime clock = new SetTime(Instant.parse("2026-01-01T00:00:00Z"));
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile JWKSet published = set("one");
    private volatile boolean away;
    private final IssuerKeys keys = new IssuerKeys(
            () -> {
                fetches.incrementAndGet();
                if (away) {
                    throw new IOException("nobody answers");
                }
                return published;
            },
            clock);

    private static JWKSet set(String... ids) {
        return new JWKSet(List.of(ids).stream()
                .<JWK>map(id ->
                        new OctetSequenceKey.Builder(new byte[32]).keyID(id).build())
                .toList());
    }

    private boolean knows(String id) throws RemoteKeySourceException {
        return !keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null)
                .isEmpty();
    }

    private void eventuallyFetched(int times) throws InterruptedException {
        for (int i = 0; i < 500 && fetches.get() < times; i++) {
            Thread.sleep(10);
        }
        assertThat(fetches).hasValue(times);
    }

    @Test
    void are_fetched_twice_for_five_hundred_tokens_of_unknown_keys() throws Exception {
        for (int i = 0; i < 500; i++) {
            clock.forward(Duration.ofMillis(20));
            assertThat(knows("unknown-" + i)).isFalse();
        }
        assertThat(fetches).as("at first, and once in ten seconds").hasValueLessThanOrEqualTo(2);
    }

    @Test
    void are_fetched_once_by_all_who_come_first() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.invokeAll(IntStream.range(0, 50)
                    .<Callable<Boolean>>mapToObj(_ -> () -> knows("one"))
                    .toList());
            for (var answer : asked) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void that_were_fetched_while_the_service_started_are_there_for_all_who_come_first() throws Exception {
        keys.fetchBeside();
        eventuallyFetched(1);

        assertThat(knows("one")).isTrue();
        assertThat(fetches).hasValue(1);
    }

    @Test
    void have_a_new_one_as_soon_as_a_token_comes_with_it() throws Exception {
        assertThat(knows("one")).isTrue();
        published = set("one", "two");
        clock.forward(IssuerKeys.PAUSE);

        assertThat(knows("two")).isTrue();
    }

    @Test
    void have_a_withdrawn_one_no_longer_than_five_minutes() throws Exception {
        assertThat(knows("one")).isTrue();
        published = set("two");
        clock.forward(IssuerKeys.FRESH.minus(MOMENT).minus(IssuerKeys.AHEAD));
        assertThat(knows("one")).isTrue();
        clock.forward(IssuerKeys.AHEAD.plus(MOMENT));

        assertThat(knows("one")).as("nobody asked meanwhile").isFalse();
    }

    @Test
    void are_fetched_ahead_while_requests_go_on() throws Exception {
        JWKSet before = keys.inForce();
        clock.forward(IssuerKeys.AHEAD);

        assertThat(keys.inForce()).as("waits for nothing").isSameAs(before);
        eventuallyFetched(2);
        clock.forward(IssuerKeys.AHEAD.minus(MOMENT));
        assertThat(keys.inForce()).as("the same keys, fetched again").isSameAs(before);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void are_believed_for_an_hour_while_the_issuer_is_away_and_then_no_more() throws Exception {
        assertThat(knows("one")).isTrue();
        away = true;
        clock.forward(IssuerKeys.OLDEST.minus(MOMENT));
        assertThat(knows("one")).isTrue();
        clock.forward(MOMENT.plus(MOMENT));

        assertThatThrownBy(() -> knows("one")).isInstanceOf(RemoteKeySourceException.class);
    }

    @Test
    void come_as_soon_as_the_issuer_does() throws Exception {
        away = true;
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> knows("one")).isInstanceOf(RemoteKeySourceException.class);
        }
        assertThat(fetches).as("not once for each who asks").hasValue(1);
        away = false;
        clock.forward(IssuerKeys.RETRY);

        assertThat(knows("one")).isTrue();
    }
}
