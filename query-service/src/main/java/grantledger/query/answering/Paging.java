package grantledger.query.answering;

import io.swagger.v3.oas.annotations.Parameter;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which part of a list is wanted, and in what order.
 *
 * @param page from 0
 * @param sort a field's name, with {@code -} in front for descending; null for the list's own order
 * @param everything for CSV, which has no pages
 */
@ParameterObject
public record Paging(
        int page,
        int size,
        String sort,
        @Parameter(hidden = true) boolean everything) {

    static final int DEFAULT_SIZE = 50;
    static final int MAX_SIZE = 500;

    /** For a list that has one order. */
    public void requireNoSort() {
        if (sort != null) {
            throw Refused.field("sort", "is not for this list, which has an order of its own");
        }
    }

    long offset() {
        return everything ? 0 : (long) page * size;
    }

    /** The end of a query for this part. */
    public String limit() {
        return everything ? "" : " limit " + size + " offset " + offset();
    }
}
