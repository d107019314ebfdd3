package grantledger.console.calls;

import tools.jackson.databind.JsonNode;

/**
 * Which part of a list is shown.
 *
 * @param page from 0
 */
public record Slice(int page, int size, long total) {
    public static Slice of(JsonNode list) {
        return new Slice(
                list.path("page").asInt(0),
                Math.max(1, list.path("size").asInt(1)),
                list.path("total").asLong(0));
    }

    /** Of the first row shown, from 1. */
    public long first() {
        return total == 0 ? 0 : (long) page * size + 1;
    }

    public long last() {
        return Math.min(total, (long) (page + 1) * size);
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return last() < total;
    }

    /** More than one page. */
    public boolean isPart() {
        return total > size;
    }

    /** The page that holds a row. */
    public int pageOf(int row) {
        return (row - 1) / size;
    }
}
