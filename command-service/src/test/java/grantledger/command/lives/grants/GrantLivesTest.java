package grantledger.command.lives.grants;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.deciding.RoundTrip;
import grantledger.command.grant.GrantBehaviour;
import grantledger.command.grant.accepting.EstablishGrant;
import grantledger.command.grant.standing.Grant;
import grantledger.command.lives.Carried;
import grantledger.command.lives.Ledger;
import grantledger.events.GrantEvent;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thousands of short lives of grants: after every command the rules have the figures that the events add up to. */
class GrantLivesTest {
    private static final int LIVES = 3_000;
    private static final int SNAPSHOT_LIVES = 100;

    @Test
    void every_figure_is_what_the_events_add_up_to() {
        everyFigureIn(LIVES);
    }

    @Test
    @Tag("slow")
    void every_figure_is_what_the_events_add_up_to_in_very_many_lives() {
        everyFigureIn(40_000);
    }

    private static void everyFigureIn(int lives) {
        Carried carried = new Carried();
        for (int seed = 1; seed <= lives; seed++) {
            new GrantLife(seed).lived(carried);
        }
        carried.print(lives + " lives of two grants");
        assertThat(GrantBehaviour.ALL.commands())
                .filteredOn(command -> command != EstablishGrant.class)
                .allSatisfy(command -> assertThat(carried.carriedOut(command))
                        .as("how often %s was carried out", command.getSimpleName())
                        .isGreaterThan(100));
    }

    @Test
    void a_snapshot_gives_back_the_state_after_every_event() {
        Set<Class<?>> seen = new HashSet<>();
        for (int seed = 1; seed <= SNAPSHOT_LIVES; seed++) {
            Ledger ledger = new GrantLife(seed).lived(new Carried()).ledger();
            GrantLife.GRANTS.forEach(grantId -> {
                RoundTrip.afterEach(Grant.KIND, ledger.events(grantId));
                ledger.events(grantId).forEach(event -> seen.add(event.getClass()));
            });
        }
        assertThat(seen).containsExactlyInAnyOrder(GrantEvent.class.getPermittedSubclasses());
    }
}
