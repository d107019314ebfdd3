package grantledger.query.answering;

import java.util.List;

/** An answer with rows, which can be CSV too. */
public interface Table<R> {

    List<R> rows();

    /** The record that describes a row: its components are the columns. */
    Class<R> type();
}
