package grantledger.console.deciding;

import java.util.List;

/**
 * A person with all that they have had to do with an application.
 *
 * @param rules that keep them from deciding on it; empty where none does
 */
public record Hand(String person, List<Deed> deeds, List<String> rules) {
    public Hand {
        deeds = List.copyOf(deeds);
        rules = List.copyOf(rules);
    }

    static Hand of(String person, List<Deed> deeds, boolean dismissing) {
        return new Hand(
                person,
                deeds,
                deeds.stream()
                        .flatMap(deed -> deed.keepsFromDeciding(dismissing).stream())
                        .distinct()
                        .toList());
    }

    public boolean isKeptFromDeciding() {
        return !rules.isEmpty();
    }
}
