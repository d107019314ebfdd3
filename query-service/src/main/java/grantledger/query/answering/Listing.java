package grantledger.query.answering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.util.List;

/** One page of a list, or in CSV all of it, which is read while it is written and never held whole. */
public record Listing<R>(
        List<R> rows,
        int page,
        int size,
        long total,
        @JsonIgnore Class<R> type,
        @JsonIgnore Export<R> export) implements Table<R> {

    /** Reads all rows of a list and hands them on, some at a time. */
    @FunctionalInterface
    public interface Export<R> {
        void to(Taker<R> taker) throws IOException;
    }

    public static <R> Listing<R> of(List<R> rows, Paging paging, long total, Class<R> type) {
        return new Listing<>(rows, paging.page(), paging.size(), total, type, taker -> taker.take(rows));
    }

    /** Without pages: to be asked for {@link #all} only. */
    public static <R> Listing<R> whole(Class<R> type, Export<R> export) {
        return new Listing<>(null, 0, 0, 0, type, export);
    }

    @Override
    public void all(Taker<R> taker) throws IOException {
        export.to(taker);
    }
}
