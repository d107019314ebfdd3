package grantledger.query.answering;

import java.io.IOException;
import java.util.List;

/** An answer with rows, which can be exported too. */
public interface Table<R> {

    /** Who takes the rows of a table, some at a time, and has done with them when it returns. */
    @FunctionalInterface
    interface Taker<R> {
        void take(List<R> some) throws IOException;
    }

    List<R> rows();

    /** The record that describes a row: its components are the columns. */
    Class<R> type();

    /** Hands out every row, in order. */
    default void all(Taker<R> taker) throws IOException {
        taker.take(rows());
    }
}
