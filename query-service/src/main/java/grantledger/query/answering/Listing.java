package grantledger.query.answering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, or for an export all of it, which is read while it is written and never held whole.
 *
 * @param next what {@code after} is to be for the next page; null on the last one
 */
public record Listing<R>(
        List<R> rows,
        int page,
        int size,
        long total,
        String next,
        @JsonIgnore Class<R> type,
        @JsonIgnore Export<R> export)
        implements Table<R> {

    /** Reads all rows of a list and hands them on, some at a time. */
    @FunctionalInterface
    public interface Export<R> {
        void to(Taker<R> taker) throws IOException;
    }

    public static <R> Listing<R> page(List<R> rows, int page, int size, long total, String next, Class<R> type) {
        return new Listing<>(rows, page, size, total, next, type, taker -> taker.take(rows));
    }

    /** Without pages: to be asked for {@link #all} only. */
    public static <R> Listing<R> whole(Class<R> type, Export<R> export) {
        return new Listing<>(null, 0, 0, 0, null, type, export);
    }

    /** As {@link #whole}, of what has been put in order already; rows are made of some at a time. */
    public static <T, R> Listing<R> wholeOf(List<T> all, Class<R> type, Function<List<T>, List<R>> rows) {
        return whole(type, taker -> inParts(all, rows, taker));
    }

    private static <T, R> void inParts(List<T> all, Function<List<T>, List<R>> rows, Taker<R> taker)
            throws IOException {
        for (int from = 0; from < all.size(); from += Paging.MAX_SIZE) {
            taker.take(rows.apply(all.subList(from, Math.min(from + Paging.MAX_SIZE, all.size()))));
        }
    }

    @Override
    public void all(Taker<R> taker) throws IOException {
        export.to(taker);
    }
}
