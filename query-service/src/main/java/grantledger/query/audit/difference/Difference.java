package grantledger.query.audit.difference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import grantledger.format.Recorded;
import grantledger.query.answering.Listing;
import grantledger.query.answering.ListingTable;
import grantledger.query.answering.Paging;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What changed between two moments, in the order in which it did.
 *
 * @param from the last position that is not looked at; null where it is asked what had happened
 * @param asOf the last position of the log that was looked at
 * @param settled whether the same moments are answered alike ever after
 */
record Difference(
        List<Row> rows,
        int page,
        int size,
        long total,
        String next,
        Long from,
        long asOf,
        @JsonProperty("final") boolean settled,
        @JsonIgnore Listing<Row> listing)
        implements ListingTable<Difference.Row> {

    /**
     * One value that one event changed.
     *
     * @param field where it stands in the answer, as a JSON pointer in which elements of lists are named by what tells them apart
     * @param before a text, number or truth, or null where there was none; so is {@code after} where there is none any more
     * @param withheld it is personal data: that it changed is told, and not what it was and is
     * @param stream of the event: the application's own, or that of one of its grants
     * @param actor who caused it
     * @param reasons why, where the event says so
     */
    record Row(
            String field,
            Object before,
            Object after,
            boolean withheld,
            UUID stream,
            long position,
            long version,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String command,
            String reasons) {

        private static Row of(FieldChange change, Recorded<?> event, String reasons) {
            return new Row(
                    change.field(),
                    change.before(),
                    change.after(),
                    change.withheld(),
                    event.stream(),
                    event.position(),
                    event.version(),
                    event.envelope().type(),
                    event.occurredAt(),
                    event.recordedAt(),
                    event.actor(),
                    event.envelope().command(),
                    reasons);
        }
    }

    static List<Row> rows(List<FieldChange> changes, Recorded<?> event) {
        String reasons = changes.isEmpty() ? null : Reasons.of(event.event());
        return changes.stream().map(change -> Row.of(change, event, reasons)).toList();
    }

    static Difference of(List<Row> all, Between between, Paging paging) {
        Listing<Row> listing = Pages.of(all, paging);
        return new Difference(
                listing.rows(),
                listing.page(),
                listing.size(),
                listing.total(),
                listing.next(),
                between.fromPosition(),
                between.asOf(),
                between.settled(),
                listing);
    }
}
