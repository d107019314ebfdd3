package grantledger.query.picturing.indicators;

/**
 * What pictures say of an indicator.
 *
 * @param source as whoever defined it gave it
 */
public record IndicatorInWords(String title, String unit, String source) {}
