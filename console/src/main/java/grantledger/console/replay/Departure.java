package grantledger.console.replay;

import grantledger.console.words.Wording;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * In one respect a decision is not what follows from what stood.
 *
 * @param respect empty where the service compares in one that we have no words for
 * @param rule that it breaks, or empty
 * @param expected what follows, and {@code recorded} what was recorded; both in the service's short English
 * @param words the service's own sentences, in English, with all figures
 */
public record Departure(Optional<Respect> respect, String rule, String expected, String recorded, String words) {

    static Departure of(JsonNode departure) {
        var name = departure.path("respect").asString("");
        return new Departure(
                Arrays.stream(Respect.values())
                        .filter(respect -> respect.name().equals(name))
                        .findFirst(),
                departure.path("rule").asString(""),
                departure.path("expected").asString(""),
                departure.path("recorded").asString(""),
                departure.path("words").asString(""));
    }

    /** What would hold; empty where we have no words for it. */
    public Optional<String> wouldHold(Wording wording) {
        return respect.map(one -> wording.text("replay.respect." + one));
    }

    /** In the reader's language; the service's own words where we have none. */
    public String sentence(Wording wording) {
        return respect.map(one -> wording.text(
                        "replay.departs." + one,
                        Brief.in(wording, expected, one.isOfMoney()),
                        Brief.in(wording, recorded, one.isOfMoney())))
                .orElse(words);
    }
}
