package grantledger.resilience.faults;

import java.util.List;
import java.util.stream.Stream;

/** Everything that is tried. */
public final class Faults {
    private Faults() {}

    public static List<Fault> all() {
        return Stream.of(Processes.all()).flatMap(List::stream).toList();
    }

    /** @param part of the name; empty for all of them */
    public static List<Fault> named(String part) {
        return all().stream().filter(fault -> fault.name().contains(part)).toList();
    }
}
