package grantledger.standalone.console.bars;

import static org.assertj.core.api.Assertions.fail;

import grantledger.access.roles.Role;
import grantledger.standalone.console.browser.Browsing;
import grantledger.standalone.console.browser.Colours;
import grantledger.standalone.console.browser.InABrowser;
import grantledger.standalone.console.browser.Sight;
import grantledger.standalone.console.browser.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page meets every {@link Bar}; how many were looked at is printed. */
@Tag("system")
@ExtendWith(InABrowser.class)
class EveryScreenTest {

    @Test
    void one_screen_of_five_meets_every_bar_for_one_of_its_people(Browsing browsing) {
        var looks = once();
        allMeet(
                IntStream.range(0, looks.size())
                        .filter(it -> it % 5 == 0)
                        .mapToObj(looks::get)
                        .toList(),
                browsing);
    }

    @Test
    @Tag("slow")
    void every_screen_meets_every_bar_for_one_of_its_people(Browsing browsing) {
        allMeet(once(), browsing);
    }

    /** Each screen once, in one language and the other by turns. */
    private static List<Look> once() {
        var looks = new ArrayList<Look>();
        for (var screen : Screens.ALL) {
            var roles = List.copyOf(screen.roles());
            var tongue = looks.size() % 2 == 0 ? Tongue.SV : Tongue.EN;
            looks.add(new Look(screen, roles.get(looks.size() % roles.size()), Sight.in(tongue)));
        }
        return looks;
    }

    @Test
    @Tag("slow")
    @EnabledIfSystemProperty(named = "screens", matches = "all", disabledReason = "-Dscreens=all looks at all of them")
    void every_screen_meets_every_bar_for_everybody_in_both_languages(Browsing browsing) {
        allMeet(all(), browsing);
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "FORCED"})
    @Tag("slow")
    @EnabledIfSystemProperty(named = "screens", matches = "all", disabledReason = "-Dscreens=all looks at all of them")
    void every_screen_meets_every_bar_in_other_colours(Colours colours, Browsing browsing) {
        var looks = Screens.ALL.stream()
                .map(screen -> new Look(
                        screen,
                        screen.roles().iterator().next(),
                        Sight.in(Tongue.SV).in(colours)));
        allMeet(looks.toList(), browsing);
    }

    static List<Look> all() {
        var looks = new ArrayList<Look>();
        // People one after the other, so that each signs in once.
        for (var tongue : Tongue.values()) {
            for (var role : Role.values()) {
                Screens.ALL.stream()
                        .filter(screen -> screen.roles().contains(role))
                        .forEach(screen -> looks.add(new Look(screen, role, Sight.in(tongue))));
            }
        }
        return looks;
    }

    private static void allMeet(List<Look> looks, Browsing browsing) {
        var faults =
                looks.stream().flatMap(look -> look.faults(browsing).stream()).toList();
        System.out.printf(
                "console: %d pages (%d screens, %d roles, %d languages) looked at by %d bars%n",
                looks.size(),
                looks.stream().map(Look::screen).distinct().count(),
                looks.stream().map(Look::role).distinct().count(),
                looks.stream().map(look -> look.sight().tongue()).distinct().count(),
                Bar.values().length);
        if (!faults.isEmpty()) {
            fail(String.join("\n", faults));
        }
    }
}
