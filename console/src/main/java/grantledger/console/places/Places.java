package grantledger.console.places;

import grantledger.console.words.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All places of today, by their codes. */
public record Places(List<Place> all) {
    public Places {
        all = List.copyOf(all);
    }

    public Optional<Place> of(String code) {
        return all.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /** What people call it; the code where the register has no such place any more, and for an area inside one. */
    public String name(String code) {
        return of(code).map(Place::name).orElse(code);
    }

    public List<Place> counties() {
        return all.stream().filter(place -> place.kind().equals("COUNTY")).toList();
    }

    public List<Place> municipalities(String countyCode) {
        return all.stream()
                .filter(place -> place.countyCode().equals(countyCode))
                .toList();
    }

    /** Name of a county as registers have it; what went to more than one is told so. */
    public String county(String code, Wording wording) {
        return code.equals("00") ? wording.text("places.severalCounties") : name(code);
    }

    /**
     * What somebody may mean: the place whose code, label or whole name they typed, or those whose names begin so.
     *
     * @param typed {@code 0127}, {@code 0127 Botkyrka}, {@code botkyrka}, {@code bot}; a code of an area is one, too
     */
    public List<Place> meant(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return List.of();
        }
        var exact = all.stream()
                .filter(place -> text.equals(place.code().toLowerCase(Locale.ROOT))
                        || text.equals(place.label().toLowerCase(Locale.ROOT)))
                .toList();
        return exact.isEmpty() ? named(text) : exact;
    }

    private List<Place> named(String text) {
        var whole = all.stream()
                .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(text))
                .toList();
        return whole.isEmpty()
                ? all.stream()
                        .filter(place -> place.name().toLowerCase(Locale.ROOT).startsWith(text))
                        .toList()
                : whole;
    }
}
