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
