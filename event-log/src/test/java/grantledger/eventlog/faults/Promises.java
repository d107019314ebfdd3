package grantledger.eventlog.faults;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.eventlog.faults.RecordedLog.KeyUse;
import grantledger.eventlog.faults.RecordedLog.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** What the log promises, checked on everything that was tried and everything that stands. */
record Promises(RecordedLog log, List<Attempt> attempts) {

    Stream<Executable> all() {
        return Stream.of(
                this::positionsAreDense,
                this::versionsHaveNoHoles,
                this::appendsStandTogetherOrNotAtAll,
                this::acknowledgedAppendsStandWhereTheirWritersWereTold,
                this::refusedAppendsDoNotStand,
                this::whatStandsWasTriedAndStandsOnce,
                this::keysStandWithWhatTheyProtect,
                this::noRefusalWasWithoutCause);
    }

    private void positionsAreDense() {
        assertThat(log.rows()).extracting(Row::position).as("positions").containsExactlyElementsOf(upTo(log.rows()));
    }

    private void versionsHaveNoHoles() {
        log.versionsByStream()
                .forEach((stream, versions) -> assertThat(versions)
                        .as(
                                "versions of %s, one of %d streams",
                                stream, log.versionsByStream().size())
                        .containsExactlyElementsOf(upTo(versions)));
    }

    private static List<Long> upTo(Collection<?> all) {
        return LongStream.rangeClosed(1, all.size()).boxed().toList();
    }

    private void appendsStandTogetherOrNotAtAll() {
        for (Attempt attempt : attempts) {
            List<Long> recorded = log.positionsOf(attempt);
            if (!recorded.isEmpty()) {
                long first = recorded.getFirst();
                assertThat(recorded)
                        .as("positions of %s", attempt)
                        .isEqualTo(
                                LongStream.range(first, first + attempt.events().size())
                                        .boxed()
                                        .toList());
            }
        }
    }

    private void acknowledgedAppendsStandWhereTheirWritersWereTold() {
        List<Attempt> acknowledged = attempts(it -> it == Outcome.ACKNOWLEDGED);
        assertThat(acknowledged)
                .as("%d acknowledged appends", acknowledged.size())
                .allSatisfy(attempt -> assertThat(log.positionsOf(attempt)).isEqualTo(attempt.positions()));
    }

    private void refusedAppendsDoNotStand() {
        List<Attempt> refused = attempts(Outcome::isRefusal);
        assertThat(refused)
                .as("%d refused appends", refused.size())
                .allSatisfy(attempt -> assertThat(log.positionsOf(attempt)).isEmpty());
    }

    private List<Attempt> attempts(Predicate<Outcome> which) {
        return attempts.stream().filter(it -> which.test(it.outcome())).toList();
    }

    private void whatStandsWasTriedAndStandsOnce() {
        Set<UUID> tried = new HashSet<>();
        attempts.forEach(attempt -> attempt.events().forEach(it -> tried.add(it.eventId())));
        assertThat(log.rows()).extracting(Row::eventId).as("recorded events").doesNotHaveDuplicates();
        assertThat(tried)
                .as("tried events")
                .containsAll(log.rows().stream().map(Row::eventId).toList());
    }

    private void keysStandWithWhatTheyProtect() {
        Map<String, KeyUse> expected = new HashMap<>();
        for (Attempt attempt : attempts) {
            List<Long> recorded = log.positionsOf(attempt);
            if (attempt.key() != null && !recorded.isEmpty()) {
                KeyUse use = new KeyUse(attempt.key(), recorded.getFirst(), recorded.getLast());
                assertThat(expected.put(attempt.key(), use))
                        .as("first use of %s", use)
                        .isNull();
            }
        }
        assertThat(log.keys()).as("idempotency keys").isEqualTo(expected);
    }

    private void noRefusalWasWithoutCause() {
        for (Attempt attempt : attempts) {
            switch (attempt.outcome()) {
                case STREAM_MOVED_ON ->
                    assertThat(isOvertaken(attempt))
                            .as("a reason for %s", attempt)
                            .isTrue();
                case KEY_USED ->
                    assertThat(log.keys()).as("a reason for %s", attempt).containsKey(attempt.key());
                case ACKNOWLEDGED, UNAVAILABLE, UNSETTLED, NONE -> {}
            }
        }
    }

    private boolean isOvertaken(Attempt attempt) {
        return attempt.events().stream().anyMatch(it -> log.has(it.stream(), it.version()))
                || attempt.guards().stream().anyMatch(it -> log.has(it.stream(), it.version() + 1));
    }
}
