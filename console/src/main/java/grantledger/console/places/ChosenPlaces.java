package grantledger.console.places;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places that a page is about, and what somebody typed to have one more.
 *
 * @param codes in the order in which they were chosen
 * @param typed empty where nobody asks for another
 */
public record ChosenPlaces(Places places, List<String> codes, String typed) {
    private static final String AREA = "\\d{4}-[\\p{Lu}0-9-]{1,40}";

    public ChosenPlaces {
        codes = List.copyOf(codes);
    }

    /** @param given codes with commas between, or null */
    public static ChosenPlaces of(Places places, String given, String typed) {
        var codes = given == null
                ? List.<String>of()
                : Arrays.stream(given.split(",", -1))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        return new ChosenPlaces(places, codes, typed == null ? "" : typed.strip());
    }

    /** The codes with the one more, where it is plain which is meant. */
    public Optional<String> resolved() {
        var meant = places.meant(typed);
        if (meant.size() == 1) {
            return Optional.of(with(meant.getFirst().code()));
        }
        return meant.isEmpty() && typed.matches(AREA) ? Optional.of(with(typed)) : Optional.empty();
    }

    /** Which places it may be, where it is not plain. */
    public List<Place> candidates() {
        return places.meant(typed);
    }

    /** Whether something was typed that is no place. */
    public boolean isUnknown() {
        return !typed.isEmpty() && candidates().isEmpty();
    }

    public String with(String code) {
        return joined(Stream.concat(codes.stream(), Stream.of(code)).distinct().toList());
    }

    public String without(String code) {
        return joined(codes.stream().filter(chosen -> !chosen.equals(code)).toList());
    }

    public String counties() {
        return joined(places.counties().stream().map(Place::code).toList());
    }

    public String text() {
        return joined(codes);
    }

    private static String joined(List<String> codes) {
        return String.join(",", codes);
    }
}
