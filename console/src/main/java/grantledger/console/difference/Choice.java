package grantledger.console.difference;

import grantledger.console.history.Happening;
import java.util.List;
import java.util.Set;

/**
 * The two moments, and those that can be chosen.
 *
 * @param action the page itself
 * @param events first to last; none where there are too many to choose from
 * @param from a position, a time or a day; empty for the beginning
 * @param to the same; empty for now
 */
public record Choice(String action, List<Happening> events, String from, String to) {
    private static final int MOST = 300;
    /** A call has one of each for every application. */
    private static final Set<String> TOO_MANY = Set.of("DiaryNumberIssued");

    public Choice {
        events = List.copyOf(events);
    }

    static Choice of(Matter matter, List<Happening> all, String from, String to) {
        var events =
                all.stream().filter(event -> !TOO_MANY.contains(event.type())).toList();
        return new Choice(matter.path() + "/difference", events.size() > MOST ? List.of() : events, from, to);
    }

    /** Whether the moments can be chosen among events: those in the address are none or theirs. */
    public boolean isAmongEvents() {
        return !events.isEmpty() && isOne(from) && isOne(to);
    }

    private boolean isOne(String moment) {
        return moment.isEmpty() || events.stream().anyMatch(event -> moment.equals(String.valueOf(event.position())));
    }
}
