package grantledger.projections.consuming;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is read and folded in one transaction, so that it fits into memory however large records are. */
public final class Portions {

    private static final int RECORDS = 1_000;
    private static final int BYTES = 4 << 20;

    private Portions() {}

    /** The records of one partition in their order, each portion as large as may be, or of one record. */
    public static List<List<ConsumerRecord<byte[], byte[]>>> of(List<ConsumerRecord<byte[], byte[]>> records) {
        List<List<ConsumerRecord<byte[], byte[]>>> portions = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int to = 0; to < records.size(); to++) {
            int size = records.get(to).value() == null ? 0 : records.get(to).value().length;
            if (to > from && (to - from == RECORDS || bytes + size > BYTES)) {
                portions.add(records.subList(from, to));
                from = to;
                bytes = 0;
            }
            bytes += size;
        }
        if (from < records.size()) {
            portions.add(records.subList(from, records.size()));
        }
        return portions;
    }
}
