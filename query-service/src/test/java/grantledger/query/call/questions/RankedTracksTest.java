package grantledger.query.call.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.Track;
import grantledger.projections.storing.ViewJson;
import grantledger.query.call.ranking.Ranking;
import grantledger.query.call.view.CallView;
import grantledger.query.fixtures.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is at hand is what would be read. */
@Tag("server")
class RankedTracksTest {

    private static final int CHANGES = 40;

    private final UUID call = UUID.randomUUID();
    private final List<UUID> applications = new ArrayList<>();
    private final JdbcClient database = SERVICE.bean(JdbcClient.class);
    private final RankedTracks kept = SERVICE.bean(RankedTracks.class);

    @Test
    void stands_as_if_it_were_read_after_each_change_for_whoever_sees_all_and_whoever_must_not_yet() {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        RELAY.send(call, Given.announced(call, 1_000));
        SERVICE.get("/api/calls/%s", call).after(RELAY.position()).ok();
        Ranking ranking = new Ranking(announced(), Map.of());
        for (int i = 0; i < CHANGES; i++) {
            change(chance);
            SERVICE.get("/api/calls/%s", call).after(RELAY.position()).ok();
            for (String reader : List.of("decider", "anna", "bo")) {
                assertThat(kept.order(ranking, Track.PUBLIC, reader))
                        .as("seed %s, change %s, %s", seed, i, reader)
                        .isEqualTo(new RankedTracks(database).order(ranking, Track.PUBLIC, reader));
            }
        }
        assertThat(kept.order(ranking, Track.PUBLIC, "decider")).isSameAs(kept.order(ranking, Track.PUBLIC, "decider"));
    }

    private CallView announced() {
        return database.sql("select state from view_call where id = ?")
                .param(call)
                .query((row, _) -> ViewJson.read(row.getString(1), CallView.class))
                .single();
    }

    private void change(Random chance) {
        if (applications.size() < 3 || chance.nextInt(3) == 0) {
            UUID id = UUID.randomUUID();
            applications.add(id);
            RELAY.send(id, Given.submitted(id, call, Given.ALE, 100), Given.eligible(id));
            RELAY.send(id, new AssessorAssigned(id, "anna"), new AssessorAssigned(id, "bo"));
            return;
        }
        UUID id = applications.get(chance.nextInt(applications.size()));
        switch (chance.nextInt(4)) {
            case 0 -> RELAY.send(id, Given.scored(id, "anna", chance.nextInt(6), chance.nextInt(6)));
            case 1 -> RELAY.send(id, Given.scored(id, "bo", chance.nextInt(6), chance.nextInt(6)));
            case 2 -> RELAY.send(id, new ApplicationDeclined(id, "Nej", "decider"));
            default -> {
                RELAY.send(id, new ApplicationWithdrawn(id, "Nej"));
                applications.remove(id);
            }
        }
    }
}
