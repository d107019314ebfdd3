package grantledger.query.answering;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which part of a list is wanted, and in what order.
 *
 * @param sort null for the list's own order
 * @param after null for the page of that number
 * @param everything for an export, which has no pages
 */
@ParameterObject
public record Paging(
        @Parameter(
                description = "the number of the page, from 0; with at most " + DEEPEST + " rows before it",
                schema = @Schema(type = "integer", format = "int32", minimum = "0", defaultValue = "0"))
        int page,

        @Parameter(
                description = "of a page",
                schema =
                        @Schema(
                                type = "integer",
                                format = "int32",
                                minimum = "1",
                                maximum = "" + MAX_SIZE,
                                defaultValue = "" + DEFAULT_SIZE))
        int size,

        @Parameter(
                description =
                        "a field to sort by, with - in front for descending; absent values come last, and ties are"
                                + " settled by the row's id, so that every list has one order. Left out: the list's own"
                                + " order")
        String sort,

        @Parameter(
                description =
                        "the `next` of the page before, in place of `page`, with the same filters: what is written"
                            + " meanwhile makes no row missing and none come twice, unless what is sorted by changes")
        String after,

        @Parameter(hidden = true) boolean everything) {

    static final int DEFAULT_SIZE = 50;
    static final int MAX_SIZE = 500;

    /** Rows before a page that is asked for by number: they are all read to find where it begins. */
    static final long DEEPEST = 100_000;

    /** As much of the same list as fits on a page, in its own order. */
    public Paging longest() {
        return new Paging(0, MAX_SIZE, null, null, false);
    }

    /** Of the same list, for a form that has pages where the reader named another, too, which has none. */
    public Paging inPages() {
        return new Paging(page, size, sort, after, false);
    }

    /** For a list that has one order. */
    public void requireNoSort() {
        if (sort != null) {
            throw Refused.field("sort", "is not for this list, which has an order of its own");
        }
    }

    /** @param accept what of all the reader would rather have; null when it does not say */
    public static boolean everything(String accept) {
        return Format.wanted(accept).isExport();
    }
}
