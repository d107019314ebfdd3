package grantledger.projections.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.projections.example.Happening.Sent;
import grantledger.projections.example.Partition;
import grantledger.projections.folding.Batch;
import grantledger.projections.folding.Known;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final int LIVES = 500;

    private final long seed = System.nanoTime();
    private final Random chance = new Random(seed);

    @Test
    void whatever_comes_again_is_dropped_wherever_a_portion_ends() {
        for (int life = 0; life < LIVES; life++) {
            Partition partition = partition();
            List<Long> folded = folded(partition.received());
            assertThat(folded)
                    .as("seed %d, life %d", seed, life)
                    .hasSize((int) partition.position())
                    .isSorted();
        }
    }

    private Partition partition() {
        Partition partition = new Partition();
        int records = 1 + chance.nextInt(30);
        while (partition.values().size() < records) {
            int before = partition.values().size();
            if (before > 0 && chance.nextBoolean()) {
                partition.again(chance.nextInt(before));
            } else {
                partition.event(UUID.randomUUID(), new Sent("Åsa"));
            }
        }
        return partition;
    }

    /** The positions that are folded from the records, a portion at a time. */
    private List<Long> folded(List<Received> records) {
        List<Long> folded = new ArrayList<>();
        Repeats repeats = new Repeats();
        Progress progress = Progress.start(1);
        int from = 0;
        while (from < records.size()) {
            int to = Math.min(records.size(), from + 1 + chance.nextInt(5));
            List<Received> portion = records.subList(from, to);
            Batch batch = Batch.of(progress, portion, new Known(Partition.LOG, repeats.collect(progress, portion)));
            assertThat(batch.obstacle()).as("seed %d", seed).isNull();
            batch.events().forEach(item -> folded.add(item.event().position()));
            progress = batch.next();
            from = to;
        }
        return folded;
    }
}
