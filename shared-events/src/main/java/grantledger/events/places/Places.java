package grantledger.events.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every place from 1998 on, the year in which the counties became those of today, with its codes, names and the years they
 * hold for; from {@code municipalities.csv}, whose source is Statistics Sweden (SCB), <em>Län och kommuner i
 * kodnummerordning</em> and <em>Ändringar i kommunindelningen</em>. Areas inside a municipality are whatever the
 * municipality says they are: {@code 0180-SKARHOLMEN}.
 */
public final class Places {

    public static final String COUNTRY = "SE";

    /** Of the register; figures of earlier years are of places that are not in it. */
    public static final int FIRST_YEAR = 1998;

    private static final String INSIDE = "-[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9_-]{0,39}";

    /** What a code looks like, as a regular expression; whether it is one is for the register to say. */
    public static final String CODE = "SE|\\d{2}|\\d{4}(" + INSIDE + ")?";

    private static final Pattern AREA = Pattern.compile("(\\d{4})" + INSIDE);
    private static final List<Place> ALL = Stream.of(Stream.of(country()), counties(), municipalities())
            .flatMap(it -> it)
            .toList();

    private Places() {}

    /** The country, then counties and municipalities in the order of their codes; one that was renamed stands twice. */
    public static List<Place> all() {
        return ALL;
    }

    /** The place that a code stood for in a year; empty for an area inside a municipality. */
    public static Optional<Place> in(int year, String code) {
        return ALL.stream()
                .filter(place -> place.is(code) && place.holdsIn(year))
                .findFirst();
    }

    /** The place that a code stands for now, or stood for last; empty for an area inside a municipality. */
    public static Optional<Place> latest(String code) {
        return ALL.stream().filter(place -> place.is(code)).reduce((_, later) -> later);
    }

    /** What a code's place was called in a year, or, where the code stood for none then, latest. */
    public static Optional<String> nameIn(int year, String code) {
        return in(year, code).or(() -> latest(code)).map(Place::name);
    }

    /** The place's code and those that it had before, latest first. */
    public static List<String> withEarlier(String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        ALL.stream()
                .filter(place -> code.equals(place.became()))
                .forEach(place -> codes.addAll(withEarlier(place.code())));
        return List.copyOf(codes);
    }

    /** Whether figures of that year can be of this place: a place of the register then, or an area inside one. */
    public static boolean holds(int year, String code) {
        return in(year, municipalityOf(code).orElse(code)).isPresent();
    }

    /** The municipality that an area is inside of; empty where the code is not that of an area. */
    public static Optional<String> municipalityOf(String code) {
        Matcher area = AREA.matcher(code);
        return area.matches() ? Optional.of(area.group(1)) : Optional.empty();
    }

    /** The county that a municipality, or an area inside one, lies in; empty for counties and the country. */
    public static Optional<String> countyOf(String code) {
        String whole = municipalityOf(code).orElse(code);
        return whole.length() == 4 ? Optional.of(whole.substring(0, 2)) : Optional.empty();
    }

    private static Place country() {
        return new Place(COUNTRY, Place.Kind.COUNTRY, "Sverige", FIRST_YEAR, null, null);
    }

    private static Stream<Place> counties() {
        return Counties.names().entrySet().stream()
                .filter(county -> !county.getKey().equals(Counties.SEVERAL))
                .map(county ->
                        new Place(county.getKey(), Place.Kind.COUNTY, county.getValue(), FIRST_YEAR, null, null));
    }

    private static Stream<Place> municipalities() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Places.class.getResourceAsStream("municipalities.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Places::municipality).toList().stream();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Place municipality(String line) {
        String[] cells = line.split(",", -1);
        return new Place(
                cells[0],
                Place.Kind.MUNICIPALITY,
                cells[1],
                Integer.parseInt(cells[2]),
                cells[3].isEmpty() ? null : Integer.valueOf(cells[3]),
                cells[4].isEmpty() ? null : cells[4]);
    }
}
