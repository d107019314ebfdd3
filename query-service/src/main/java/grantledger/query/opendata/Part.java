package grantledger.query.opendata;

import grantledger.query.answering.Listing;
import grantledger.query.answering.Table;
import java.util.List;
import java.util.Map;

/**
 * A table of a data package.
 *
 * @param key the columns that tell each row from all others
 * @param leadsTo the columns that are another table's key, by its name
 */
record Part<R>(
        String name,
        String title,
        Class<R> row,
        List<String> key,
        Map<String, List<String>> leadsTo,
        Listing.Export<R> rows) {

    String file() {
        return name + ".csv";
    }

    Table<R> table() {
        return Listing.whole(row, rows);
    }
}
