package grantledger.projections.folding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs of many lengths are sent to many partitions, and folded in every order that partitions allow. */
class VisiblePositionTest {

    private static final int ROUNDS = 400;

    private Random random;
    private int partitions;
    private List<List<Progress>> sent;
    private int[] folded;
    private long head;

    @ParameterizedTest
    @ValueSource(longs = {2018, 2020, 2026})
    void never_claims_what_has_not_been_folded_and_reaches_the_head_when_all_has_been(long seed) {
        random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            send(1 + random.nextInt(5), random.nextInt(40));
            while (foldSome()) {
                long visible = VisiblePosition.of(progress());
                assertThat(visible).isLessThanOrEqualTo(whole());
                assertThat(visible)
                        .as("at least what every partition has passed")
                        .isGreaterThanOrEqualTo(passed());
            }
            assertThat(VisiblePosition.of(progress())).isEqualTo(head);
        }
    }

    private void send(int many, int events) {
        partitions = many;
        head = events;
        folded = new int[many];
        sent = new ArrayList<>();
        Long[] last = new Long[many];
        Arrays.fill(last, 0L);
        for (int partition = 0; partition < many; partition++) {
            sent.add(new ArrayList<>(List.of(Progress.start(many))));
        }
        for (long position = 1; position <= events; position++) {
            int partition = random.nextInt(many);
            last[partition] = position;
            sent.get(partition)
                    .add(new Progress(position, new Place(position, UUID.randomUUID()), List.of(last.clone())));
        }
    }

    /** A partition is folded some records further; false when there is nothing left. */
    private boolean foldSome() {
        List<Integer> left = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            if (folded[partition] < sent.get(partition).size() - 1) {
                left.add(partition);
            }
        }
        if (left.isEmpty()) {
            return false;
        }
        int partition = left.get(random.nextInt(left.size()));
        int most = sent.get(partition).size() - 1 - folded[partition];
        folded[partition] += 1 + random.nextInt(most);
        return true;
    }

    private Map<Integer, Progress> progress() {
        Map<Integer, Progress> progress = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            progress.put(partition, sent.get(partition).get(folded[partition]));
        }
        return progress;
    }

    /** Everything up to here has been folded. */
    private long whole() {
        long first = head + 1;
        for (int partition = 0; partition < partitions; partition++) {
            List<Progress> all = sent.get(partition);
            if (folded[partition] < all.size() - 1) {
                first = Math.min(first, all.get(folded[partition] + 1).position());
            }
        }
        return first - 1;
    }

    private long passed() {
        return progress().values().stream().mapToLong(Progress::position).min().orElseThrow();
    }
}
