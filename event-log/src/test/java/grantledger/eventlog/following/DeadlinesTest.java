package grantledger.eventlog.following;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.LogDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class DeadlinesTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Instant DAY_PASSES = Instant.parse("2026-03-10T23:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID STREAM = new UUID(0, 1);
    private static final Deadline ANSWER = new Deadline(STREAM, "ANSWER", 0, DAY);

    private final LogDatabase database = new LogDatabase();
    private final Deadlines deadlines = new Deadlines(database.service(), SWEDEN, Duration.ofHours(24));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_day_fires_when_it_has_passed_where_the_days_are() {
        deadlines.await(ANSWER, LONG_BEFORE);
        assertThat(deadlines.fired(DAY_PASSES.minusMillis(1))).isEmpty();
        assertThat(deadlines.fired(DAY_PASSES)).containsExactly(ANSWER);
    }

    @Test
    void a_day_goes_on_firing_until_it_is_done() {
        deadlines.await(ANSWER, LONG_BEFORE);
        assertThat(deadlines.fired(DAY_PASSES)).hasSize(1);
        assertThat(deadlines.fired(DAY_PASSES)).hasSize(1);
        deadlines.done(ANSWER);
        assertThat(deadlines.fired(DAY_PASSES.plusSeconds(3_600))).isEmpty();
    }

    @Test
    void a_day_that_is_set_anew_takes_the_place_of_the_old_one() {
        Deadline later = new Deadline(STREAM, "ANSWER", 0, DAY.plusDays(7));
        deadlines.await(ANSWER, LONG_BEFORE);
        deadlines.await(later, LONG_BEFORE);
        assertThat(deadlines.fired(DAY_PASSES)).isEmpty();
        assertThat(deadlines.fired(later.passes(SWEDEN))).containsExactly(later);
    }

    @Test
    void a_day_that_is_set_anew_is_not_done_with_the_old_one() {
        Deadline later = new Deadline(STREAM, "ANSWER", 0, DAY.plusDays(7));
        deadlines.await(ANSWER, LONG_BEFORE);
        deadlines.await(later, LONG_BEFORE);
        deadlines.done(ANSWER);
        assertThat(deadlines.fired(later.passes(SWEDEN))).containsExactly(later);
    }

    @Test
    void a_day_that_has_passed_when_it_is_recorded_fires_after_the_grace() {
        Instant recordedAt = DAY_PASSES.plusSeconds(60);
        deadlines.await(ANSWER, recordedAt);
        assertThat(deadlines.fired(recordedAt.plus(Duration.ofHours(24)).minusMillis(1)))
                .isEmpty();
        assertThat(deadlines.fired(recordedAt.plus(Duration.ofHours(24)))).containsExactly(ANSWER);
    }

    @Test
    void a_day_that_passes_at_the_moment_it_is_recorded_has_passed() {
        deadlines.await(ANSWER, DAY_PASSES);
        assertThat(deadlines.fired(DAY_PASSES)).isEmpty();
        assertThat(deadlines.fired(DAY_PASSES.plus(Duration.ofHours(24)))).containsExactly(ANSWER);
    }

    @Test
    void streams_kinds_and_items_wait_apart_and_the_earliest_fires_first() {
        Deadline second = new Deadline(STREAM, "REPORT", 2, DAY.minusDays(1));
        Deadline first = new Deadline(STREAM, "REPORT", 1, DAY.minusDays(2));
        Deadline elsewhere = new Deadline(new UUID(0, 2), "ANSWER", 0, DAY.minusDays(3));
        for (Deadline deadline : new Deadline[] {ANSWER, second, first, elsewhere}) {
            deadlines.await(deadline, LONG_BEFORE);
        }
        assertThat(deadlines.fired(DAY_PASSES)).containsExactly(elsewhere, first, second, ANSWER);
        deadlines.done(first);
        assertThat(deadlines.fired(DAY_PASSES)).containsExactly(elsewhere, second, ANSWER);
    }

    @Test
    void a_day_whose_consequence_fails_fires_later_and_later_and_is_set_aside_the_fifth_time() {
        deadlines.await(ANSWER, LONG_BEFORE);
        Instant now = DAY_PASSES;
        for (int seconds : new int[] {5, 15, 45, 135}) {
            assertThat(deadlines.failed(ANSWER, "no ink", now)).isFalse();
            assertThat(deadlines.fired(now.plusSeconds(seconds).minusMillis(1))).isEmpty();
            now = now.plusSeconds(seconds);
            assertThat(deadlines.fired(now)).containsExactly(ANSWER);
        }
        assertThat(deadlines.setAside()).isEmpty();
        assertThat(deadlines.failed(ANSWER, "no paper", now)).isTrue();
        assertThat(deadlines.setAside()).containsExactly(new Deadlines.SetAside(ANSWER, 5, "no paper", now));
        assertThat(deadlines.failed(ANSWER, "no paper", now.plusSeconds(405)))
                .as("again")
                .isFalse();
        assertThat(deadlines.fired(now.plusSeconds(405 + 1215))).containsExactly(ANSWER);
        assertThat(deadlines.setAside())
                .singleElement()
                .satisfies(it -> assertThat(it.failures()).isEqualTo(6));
    }

    @Test
    void a_day_that_is_set_anew_is_not_set_aside_any_more() {
        deadlines.await(ANSWER, LONG_BEFORE);
        for (int time = 0; time < 5; time++) {
            deadlines.failed(ANSWER, "no ink", DAY_PASSES);
        }
        deadlines.await(ANSWER, LONG_BEFORE);
        assertThat(deadlines.setAside()).isEmpty();
        assertThat(deadlines.fired(DAY_PASSES)).containsExactly(ANSWER);
    }

    @Test
    void one_that_has_been_set_anew_does_not_fail_with_the_old_one() {
        Deadline later = new Deadline(STREAM, "ANSWER", 0, DAY.plusDays(7));
        deadlines.await(later, LONG_BEFORE);
        assertThat(deadlines.failed(ANSWER, "no ink", DAY_PASSES)).isFalse();
        assertThat(deadlines.fired(later.passes(SWEDEN))).containsExactly(later);
    }

    @Test
    void a_hundred_days_fire_at_once_and_the_rest_when_those_are_done() {
        IntStream.range(0, 101)
                .mapToObj(item -> new Deadline(STREAM, "REPORT", item, DAY))
                .forEach(deadline -> deadlines.await(deadline, LONG_BEFORE));
        var fired = deadlines.fired(DAY_PASSES);
        assertThat(fired).hasSize(100);
        fired.forEach(deadlines::done);
        assertThat(deadlines.fired(DAY_PASSES)).hasSize(1);
    }
}
