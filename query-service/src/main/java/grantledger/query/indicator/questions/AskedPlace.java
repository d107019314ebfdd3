package grantledger.query.indicator.questions;

import grantledger.events.places.Places;
import grantledger.query.answering.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A place that is asked for, by the code that it has or had; its history under earlier codes is its own. */
public record AskedPlace(String code) {

    /** @param given codes, several in one text separated by commas; null is none */
    public static List<AskedPlace> of(String field, List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .flatMap(some -> Arrays.stream(some.split(",", -1)))
                        .map(String::strip)
                        .distinct()
                        .map(code -> known(field, code))
                        .toList();
    }

    private static AskedPlace known(String field, String code) {
        if (Places.latest(Places.municipalityOf(code).orElse(code)).isEmpty()) {
            throw Refused.field(
                    field,
                    "must be SE, or codes of counties and municipalities, or of areas inside one, such as"
                            + " 0180-SKARHOLMEN; " + code + " is none");
        }
        return new AskedPlace(code);
    }

    /** The code, and those that the place had before, latest first. */
    public List<String> codes() {
        return Places.municipalityOf(code)
                .map(municipality -> Places.withEarlier(municipality).stream()
                        .map(earlier -> earlier + code.substring(municipality.length()))
                        .toList())
                .orElseGet(() -> Places.withEarlier(code));
    }

    /** The code that it had in a year; empty where there was no such place. */
    public Optional<String> codeIn(int year) {
        return codes().stream().filter(one -> Places.holds(year, one)).findFirst();
    }

    /** What a code's place was called in a year; an area is called by its code. */
    public static String nameIn(int year, String code) {
        return Places.nameIn(year, code).orElse(code);
    }
}
