package grantledger.query.indicator.questions;

import grantledger.events.places.Places;

/** What a place is, as its code tells. */
public enum PlaceKind {
    COUNTRY,
    COUNTY,
    MUNICIPALITY,
    /** Inside a municipality, and in no register. */
    AREA;

    public static PlaceKind of(String code) {
        if (code.equals(Places.COUNTRY)) {
            return COUNTRY;
        }
        return switch (code.length()) {
            case 2 -> COUNTY;
            case 4 -> MUNICIPALITY;
            default -> AREA;
        };
    }
}
