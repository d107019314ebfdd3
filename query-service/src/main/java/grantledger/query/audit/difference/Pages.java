package grantledger.query.audit.difference;

import grantledger.query.answering.Listing;
import grantledger.query.answering.Paging;
import grantledger.query.answering.Refused;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A difference page by page. Whoever goes on after a page begins behind as many changes as they have had: what the log has
 * recorded meanwhile comes after them.
 */
final class Pages {

    private static final Pattern NEXT = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

    private Pages() {}

    static Listing<Difference.Row> of(List<Difference.Row> all, Paging paging) {
        paging.requireNoSort();
        if (paging.everything()) {
            return Listing.wholeOf(all, Difference.Row.class, some -> some);
        }
        return paging.after() == null
                ? page(all, paging.page(), (long) paging.page() * paging.size(), paging)
                : after(all, paging);
    }

    private static Listing<Difference.Row> after(List<Difference.Row> all, Paging paging) {
        var next = NEXT.matcher(paging.after());
        if (!next.matches()) {
            throw Refused.field("after", "must be the next of a page of this list");
        }
        return page(all, Integer.parseInt(next.group(1)), Long.parseLong(next.group(2)), paging);
    }

    private static Listing<Difference.Row> page(List<Difference.Row> all, int number, long first, Paging paging) {
        int from = (int) Math.min(first, all.size());
        int to = Math.min(from + paging.size(), all.size());
        String next = to == all.size() || to == 0 ? null : "%d-%d".formatted(number + 1, to);
        return Listing.page(all.subList(from, to), number, paging.size(), all.size(), next, Difference.Row.class);
    }
}
