package grantledger.query.picturing.charts.map;

/**
 * A county on the map.
 *
 * @param name without the word for county
 * @param path its border
 * @param x where its code stands
 */
public record Shape(String code, String name, String path, double x, double y) {}
