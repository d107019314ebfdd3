package grantledger.query.audit.ranking;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.events.Event;
import grantledger.events.Track;
import grantledger.projections.history.Moment;
import grantledger.projections.storing.ViewJson;
import grantledger.query.audit.lives.Careers;
import grantledger.query.call.ranking.Contender;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.call.view.CallView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What standings say of a moment, and in which order, is what folding every rival again says of it. */
@Tag("server")
class RivalsTest {

    private static final int ACTS = 150;
    private static final int ACTS_BETWEEN_LOOKS = 15;

    private final long seed = System.nanoTime();
    private final Random chance = new Random(seed);
    private final Careers careers = new Careers(chance, 8);
    private final JdbcClient database = SERVICE.bean(JdbcClient.class);
    private final Rivals rivals = SERVICE.bean(Rivals.class);

    @Test
    void are_the_same_from_their_standings_as_folded_again_also_while_more_comes() {
        long first = RELAY.position();
        for (int act = 1; act <= ACTS; act++) {
            act();
            if (act % ACTS_BETWEEN_LOOKS == 0) {
                SERVICE.get("/api/calls").after(RELAY.position()).ok();
                compareAt(RELAY.position());
                compareAt(first + chance.nextLong(RELAY.position() - first));
            }
        }
        int contenders = 0;
        for (long position = first; position <= RELAY.position(); position += 3) {
            contenders += compareAt(position);
        }
        assertThat(contenders).isPositive();
    }

    @Test
    void are_read_anew_where_the_last_event_is_another_than_the_one_they_were_read_by() {
        do {
            act();
            SERVICE.get("/api/calls").after(RELAY.position()).ok();
        } while (compareAt(RELAY.position()) == 0);
        long last = RELAY.position();
        UUID event = database.sql("select event_id from history where position = ?")
                .param(last)
                .query(UUID.class)
                .single();
        for (int read = 0; read < PastTracks.READS; read++) {
            compareAt(last);
        }
        askFor(1);
        try {
            assertThat(compareAt(last)).as("at hand, whatever the rows say now").isPositive();
            name(last, UUID.randomUUID());
            assertThatThrownBy(() -> compareAt(last)).isInstanceOf(AssertionError.class);
        } finally {
            name(last, event);
            askFor(-1);
        }
    }

    private void askFor(long more) {
        database.sql("update view_application_standing set requested_amount_sek = requested_amount_sek + ?"
                        + " where call_id = ?")
                .params(more, careers.call())
                .update();
    }

    private void name(long position, UUID event) {
        database.sql("update history set event_id = ? where position = ?")
                .params(event, position)
                .update();
    }

    private void act() {
        Map<Event, UUID> act = new LinkedHashMap<>();
        careers.next().forEach(event -> act.put(event, event.stream()));
        RELAY.sendTogether(act);
    }

    /** Returns how many there were. */
    private int compareAt(long position) {
        Ranking ranking = new Ranking(call(), Map.of());
        Moment then = new Moment.Position(position);
        List<Contender> folded = rivals.folded(careers.call(), Track.PUBLIC, then);
        TrackThen standing = rivals.inTrack(ranking, Track.PUBLIC, then);
        assertThat(inOrder(standing.contenders()))
                .as("at %d, seed %d", position, seed)
                .isEqualTo(inOrder(folded));
        assertThat(standing.order())
                .as("order at %d, seed %d", position, seed)
                .isEqualTo(ranking.order(Track.PUBLIC, folded));
        return folded.size();
    }

    private CallView call() {
        return database.sql("select state from view_call where id = ?")
                .param(careers.call())
                .query((row, _) -> ViewJson.read(row.getString(1), CallView.class))
                .single();
    }

    private static List<Contender> inOrder(List<Contender> contenders) {
        return contenders.stream()
                .sorted(Comparator.comparing(Contender::applicationId))
                .toList();
    }
}
