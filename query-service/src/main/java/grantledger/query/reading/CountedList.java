package grantledger.query.reading;

import grantledger.query.identity.Sight;
import java.util.List;
import java.util.Map;

/** A list of which several filters can be counted at once: by the conditions that the list itself goes by. */
public interface CountedList {

    /** Of its read. */
    String path();

    /**
     * How many rows the list has for this reader with each of the filters, in their order.
     *
     * @param filters values by parameter, as the read takes them; one without any is the whole list
     */
    List<Long> counts(List<Map<String, String>> filters, Sight sight);
}
