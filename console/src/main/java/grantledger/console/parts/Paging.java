package grantledger.console.parts;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Which part of a list is shown.
 *
 * @param page from 0, as the contract counts
 * @param size of a page
 * @param total rows of all pages
 */
public record Paging(int page, int size, long total) {
    private static final int NEAR = 2;

    public Paging {
        if (page < 0 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page " + page + " of " + size + " of " + total);
        }
    }

    /** @param list as the services answer one */
    public static Paging of(JsonNode list) {
        return new Paging(
                list.path("page").asInt(0),
                Math.max(1, list.path("size").asInt(1)),
                list.path("total").asLong(0));
    }

    /** Of the first row that is shown, from 1; 0 where there is none. */
    public long first() {
        return Math.min(total, (long) page * size + 1);
    }

    public long last() {
        return Math.min(total, (long) (page + 1) * size);
    }

    public int pages() {
        return Math.toIntExact((total + size - 1) / size);
    }

    public boolean hasBefore() {
        return page > 0;
    }

    public boolean hasAfter() {
        return page + 1 < pages();
    }

    /** The first page, the last, and those near this one, in order. */
    public List<Integer> shown() {
        var shown = new TreeSet<Integer>();
        if (pages() > 0) {
            shown.add(0);
            shown.add(pages() - 1);
        }
        IntStream.rangeClosed(page - NEAR, page + NEAR)
                .filter(near -> near >= 0 && near < pages())
                .forEach(shown::add);
        return List.copyOf(shown);
    }

    /** Whether pages are left out between the one before this in {@link #shown} and this one. */
    public boolean isAfterGap(int shownPage) {
        return shownPage > 0 && !shown().contains(shownPage - 1);
    }
}
