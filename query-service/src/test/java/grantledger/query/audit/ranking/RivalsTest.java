package grantledger.query.audit.ranking;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.Event;
import grantledger.events.Track;
import grantledger.projections.history.Moment;
import grantledger.query.audit.lives.Careers;
import grantledger.query.call.ranking.Contender;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What standings say of a moment is what folding every rival again says of it. */
@Tag("server")
class RivalsTest {

    @Test
    void are_the_same_from_their_standings_as_folded_again() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        Careers careers = new Careers(chance, 8);
        long first = RELAY.position();
        for (int i = 0; i < 150; i++) {
            Map<Event, UUID> act = new LinkedHashMap<>();
            careers.next().forEach(event -> act.put(event, event.stream()));
            RELAY.sendTogether(act);
        }
        SERVICE.get("/api/calls").after(RELAY.position()).ok();
        Rivals rivals = SERVICE.bean(Rivals.class);
        int contenders = 0;
        for (long position = first; position <= RELAY.position(); position += 3) {
            Moment then = new Moment.Position(position);
            List<Contender> standing = inOrder(rivals.inTrack(careers.call(), Track.PUBLIC, then));
            assertThat(standing)
                    .as("at %d, seed %d", position, seed)
                    .isEqualTo(inOrder(rivals.folded(careers.call(), Track.PUBLIC, then)));
            contenders += standing.size();
        }
        assertThat(contenders).isPositive();
    }

    private static List<Contender> inOrder(List<Contender> contenders) {
        return contenders.stream()
                .sorted(Comparator.comparing(Contender::applicationId))
                .toList();
    }
}
