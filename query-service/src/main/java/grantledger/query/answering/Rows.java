package grantledger.query.answering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** A short list that has no pages. */
public record Rows<R>(List<R> rows, @JsonIgnore Class<R> type) implements Table<R> {}
