package grantledger.query.report;

import static java.util.stream.Collectors.joining;

import grantledger.events.places.Counties;
import grantledger.events.places.Place;
import grantledger.events.places.Places;

/** The register of places as rows in SQL. */
final class RegisterOfPlaces {

    private RegisterOfPlaces() {}

    /** Code and name, that of several counties first. */
    static String counties() {
        return Counties.names().entrySet().stream()
                .map(county -> "(%s, %s)".formatted(text(county.getKey()), text(county.getValue())))
                .collect(joining(",\n    "));
    }

    /** Code, name, first and last year, the code it went on under, and whether it is the code's last row. */
    static String municipalities() {
        return Places.all().stream()
                .filter(place -> place.kind() == Place.Kind.MUNICIPALITY)
                .map(RegisterOfPlaces::row)
                .collect(joining(",\n    "));
    }

    private static String row(Place place) {
        return "(%s, %s, %d, %s, %s, %s)"
                .formatted(
                        text(place.code()),
                        text(place.name()),
                        place.from(),
                        place.to() == null ? "null" : place.to().toString(),
                        place.became() == null ? "null" : text(place.became()),
                        Places.latest(place.code()).filter(place::equals).isPresent());
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
