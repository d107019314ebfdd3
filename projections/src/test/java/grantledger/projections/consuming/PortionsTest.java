package grantledger.projections.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PortionsTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void hold_all_records_in_order_and_no_more_than_fits() {
        assertThat(sizes(Collections.nCopies(2_500, 100))).containsExactly(1_000, 1_000, 500);
        assertThat(sizes(List.of(MEGABYTE, MEGABYTE, MEGABYTE, MEGABYTE, 1))).containsExactly(4, 1);
        assertThat(sizes(List.of(1, 5 * MEGABYTE, 5 * MEGABYTE, 1))).containsExactly(1, 1, 1, 1);
        assertThat(sizes(List.of())).isEmpty();
    }

    private static List<Integer> sizes(List<Integer> bytes) {
        List<ConsumerRecord<byte[], byte[]>> records = IntStream.range(0, bytes.size())
                .mapToObj(i -> new ConsumerRecord<byte[], byte[]>("topic", 0, i, null, new byte[bytes.get(i)]))
                .toList();
        List<List<ConsumerRecord<byte[], byte[]>>> portions = Portions.of(records);
        assertThat(portions.stream().flatMap(List::stream)).containsExactlyElementsOf(records);
        return portions.stream().map(List::size).toList();
    }
}
