package grantledger.query.answering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;

/** An answer that says more than a list, and whose rows are a list's. */
public interface ListingTable<R> extends Table<R> {

    Listing<R> listing();

    @Override
    @JsonIgnore
    default Class<R> type() {
        return listing().type();
    }

    @Override
    default void all(Taker<R> taker) throws IOException {
        listing().all(taker);
    }
}
