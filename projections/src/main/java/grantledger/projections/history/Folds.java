package grantledger.projections.history;

import grantledger.format.StoredEvent;
import grantledger.projections.folding.Versioned;
import java.util.List;

/** Takes the events of several streams, stream after stream in the order of the log, and makes views of them. */
interface Folds<V> {

    void add(StoredEvent stored);

    /** The views, without those of streams that had not begun or are of another kind. */
    List<Versioned<V>> done();
}
