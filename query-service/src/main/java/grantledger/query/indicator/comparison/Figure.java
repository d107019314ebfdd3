package grantledger.query.indicator.comparison;

import java.math.BigDecimal;

/**
 * What is known of a place in a period.
 *
 * @param value null where nothing is published, and nothing follows
 * @param basis null as the value is
 * @param municipalities how many the place had in that year; null where that is not asked, since its value is published or
 *     never follows from theirs
 * @param municipalitiesCounted how many of them have what is needed: the value follows where all have
 * @param position of the publication; null where the value is not published
 */
record Figure(BigDecimal value, Basis basis, Integer municipalities, Integer municipalitiesCounted, Long position) {

    static final Figure NONE = new Figure(null, null, null, null, null);

    static Figure published(Value value) {
        return new Figure(value.value(), Basis.PUBLISHED, null, null, value.position());
    }
}
