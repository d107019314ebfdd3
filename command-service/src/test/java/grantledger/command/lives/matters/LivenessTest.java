package grantledger.command.lives.matters;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.application.standing.Application;
import grantledger.command.lives.Carried;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody gets stuck: from wherever random lives have come, a known plan leads to an end. */
class LivenessTest {
    private static final int LIVES = 400;

    @Test
    void every_application_and_every_grant_comes_to_an_end() {
        everyMatterEnds(LIVES);
    }

    @Test
    @Tag("slow")
    void every_application_and_every_grant_comes_to_an_end_in_very_many_lives() {
        everyMatterEnds(5_000);
    }

    private static void everyMatterEnds(int lives) {
        Map<String, Integer> from = new TreeMap<>();
        Map<String, Integer> ends = new TreeMap<>();
        for (int seed = 1; seed <= lives; seed++) {
            MatterLife life = new MatterLife(seed, Cast.OF_MANY).begun();
            life.lived(life.random().nextInt(150), Cast.OF_MANY, new Carried(), command -> {});
            for (String organisation : Scene.ORGANISATIONS) {
                UUID application = Scene.application(organisation);
                if (life.world().application(application).isPresent()) {
                    from.merge(standing(life.world(), application), 1, Integer::sum);
                    ends.merge(new Ending(life, application).reached(), 1, Integer::sum);
                }
            }
        }
        System.out.printf("%d lives, from %s%n  to %s%n", lives, from, ends);
        assertThat(ends.keySet())
                .containsExactlyInAnyOrder("CLOSED", "REFUSED", "DECLINED", "DISMISSED", "WITHDRAWN", "DISCONTINUED");
    }

    private static String standing(World world, UUID id) {
        Application application = world.application(id).orElseThrow();
        String status = application.status().getClass().getSimpleName();
        String appealed = application.appeals().pending() ? " appealed" : "";
        return status
                + appealed
                + world.grant(application.grantId()).map(it -> " " + it.stage()).orElse("");
    }
}
