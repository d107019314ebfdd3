package grantledger.query.answering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;

/** One page of a list, or in CSV all of it. */
public record Listing<R>(
        List<R> rows,
        int page,
        int size,
        long total,
        @JsonIgnore Class<R> type) implements Table<R> {

    /** Of what has been put in order already; rows are made of what is shown, and of nothing else. */
    public static <T, R> Listing<R> of(List<T> all, Paging paging, Class<R> type, Function<List<T>, List<R>> rows) {
        if (paging.everything()) {
            List<R> made = rows.apply(all);
            return new Listing<>(made, 0, made.size(), made.size(), type);
        }
        int from = (int) Math.min(paging.offset(), all.size());
        int to = Math.min(from + paging.size(), all.size());
        return new Listing<>(rows.apply(all.subList(from, to)), paging.page(), paging.size(), all.size(), type);
    }
}
