package grantledger.events.places;

import java.util.Objects;

/**
 * A place as the official register has it; years are whole, since Sweden divides itself anew on the first of January.
 *
 * @param code {@code SE}, two digits of a county, or four of a municipality, which begin with its county's
 * @param name as it has been since {@code from}
 * @param from the first year it holds for
 * @param to the last year it holds for; null while it does
 * @param became the code it went on under; null unless it went on under another
 */
public record Place(String code, Kind kind, String name, int from, Integer to, String became) {

    public enum Kind {
        COUNTRY,
        COUNTY,
        MUNICIPALITY
    }

    public boolean holdsIn(int year) {
        return year >= from && (to == null || year <= to);
    }

    /** Of a municipality; null for the rest. */
    public String countyCode() {
        return kind == Kind.MUNICIPALITY ? code.substring(0, 2) : null;
    }

    boolean is(String other) {
        return Objects.equals(code, other);
    }
}
