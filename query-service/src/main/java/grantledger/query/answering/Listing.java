package grantledger.query.answering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** One page of a list, or in CSV all of it. */
public record Listing<R>(
        List<R> rows,
        int page,
        int size,
        long total,
        @JsonIgnore Class<R> type) implements Table<R> {}
