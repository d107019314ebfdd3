package grantledger.standalone.console.walk;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import grantledger.standalone.identity.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the first page on, links lead every person to the form of every command that their role may issue, or to the sentence of
 * the rule that closes it as the demo's matters stand; and to no other.
 */
@Tag("system")
@ExtendWith(InABrowser.class)
class EveryCommandByClicksTest {
    private final Browsing browsing;
    private final Contract contract;
    private final Texts texts = new Texts();
    private final List<String> faults = new ArrayList<>();
    private final TreeSet<String> reached = new TreeSet<>();
    private int forms;
    private int doors;
    private int pages;

    EveryCommandByClicksTest(Browsing browsing) {
        this.browsing = browsing;
        this.contract = Contract.at(browsing.place());
    }

    @Test
    void those_of_a_recipient_and_an_assessor() {
        walks(EnumSet.of(Role.APPLICANT, Role.ASSESSOR));
    }

    @Test
    @Tag("slow")
    void all_of_them_by_everybody() {
        walks(Role.ofPeople());
        assertThat(reached).isEqualTo(contract.roles().keySet());
    }

    private void walks(Collection<Role> roles) {
        roles.forEach(this::walk);
        System.out.printf(
                "console: %d commands by %d roles: %d forms reached by clicks, %d closed doors with their rule (%d"
                        + " pages)%n",
                reached.size(), roles.size(), forms, doors, pages);
        assertThat(faults).isEmpty();
        assertThat(forms).isPositive();
    }

    private void walk(Role role) {
        try (var visitor = browsing.as(Person.of(role), Sight.in(Tongue.EN))) {
            visitor.opens("/");
            var walk = Walk.from(visitor.page());
            pages += walk.pages();
            walk.deadEnds().forEach(end -> faults.add(role + ": " + end));
            walk.offered().stream()
                    .filter(command -> !contract.allows(role, command))
                    .forEach(command -> faults.add(role + " is offered " + command));
            contract.of(role).forEach(command -> reach(role, command, walk));
        }
    }

    private void reach(Role role, String command, Walk walk) {
        var rule = walk.ruleThatCloses(texts.title(command));
        if (walk.offered().contains(command)) {
            if (!walk.opens(command)) {
                faults.add(role + " clicks on " + command + " and comes to no form");
            }
            forms++;
        } else if (rule.filter(texts.rules()::contains).isPresent()) {
            doors++;
        } else {
            faults.add(role + " finds no way to " + command
                    + rule.map(" closed by "::concat).orElse(""));
        }
        reached.add(command);
    }
}
