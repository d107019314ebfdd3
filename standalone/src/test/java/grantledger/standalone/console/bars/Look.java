package grantledger.standalone.console.bars;

import grantledger.access.roles.Role;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Visitor;
import grantledger.standalone.identity.Person;
import java.util.Arrays;
import java.util.List;

/** One person's look at one screen. */
record Look(Screen screen, Role role, Sight sight) {

    List<String> faults(Browsing browsing) {
        var person = Person.of(role);
        var path = browsing.found().in(screen.path(), person);
        try (var visitor = browsing.as(person, sight)) {
            int status = screen.opened(visitor, path).status();
            var faults = status == screen.status() ? met(visitor) : List.of("answers " + status);
            return faults.stream()
                    .map(fault -> "%s as %s in %s: %s".formatted(path, role, sight.tongue(), fault))
                    .toList();
        }
    }

    private static List<String> met(Visitor visitor) {
        return Arrays.stream(Bar.values())
                .flatMap(bar -> bar.faults(visitor).stream())
                .toList();
    }
}
