package grantledger.console.places;

/**
 * A place that there is today.
 *
 * @param code {@code SE}, a county's or a municipality's
 * @param kind COUNTRY, COUNTY or MUNICIPALITY
 * @param countyCode of a municipality; empty for others
 */
public record Place(String code, String kind, String name, String countyCode) {
    /** As it is offered and chosen: {@code 0127 Botkyrka}. */
    public String label() {
        return code + " " + name;
    }
}
