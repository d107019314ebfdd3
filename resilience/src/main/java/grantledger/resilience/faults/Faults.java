package grantledger.resilience.faults;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that is tried. */
public final class Faults {
    private Faults() {}

    public static List<Fault> all() {
        return Stream.of(
                        Processes.all(),
                        Networks.all(),
                        Sessions.all(),
                        Clocks.all(),
                        Records.all(),
                        Topics.all(),
                        Restores.all(),
                        Promotions.all(),
                        Disks.all(),
                        KillPoints.all())
                .flatMap(List::stream)
                .toList();
    }

    /** @param expression a regular one, found anywhere in the name */
    public static List<Fault> named(String expression) {
        var wanted = Pattern.compile(expression).asPredicate();
        return all().stream().filter(fault -> wanted.test(fault.name())).toList();
    }
}
