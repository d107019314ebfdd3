package grantledger.events;

/** The areas the programme follows. */
public enum IndicatorArea {
    HOUSING,
    EDUCATION,
    LABOUR_MARKET,
    DEMOCRACY,
    CRIME,
    HEALTH
}
