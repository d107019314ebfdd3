package grantledger.command;

import grantledger.access.problems.OwnMembersLast;
import grantledger.access.problems.Problem;
import grantledger.command.eventlog.EventLog;
import grantledger.command.eventlog.EventReader;
import grantledger.command.eventlog.NewEvents;
import grantledger.command.following.Wakes;
import grantledger.command.handling.Deciders;
import grantledger.command.publishing.Relay;
import grantledger.command.reacting.Reactions;
import grantledger.command.snapshotting.Snapshots;
import grantledger.format.Json;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The parts that are made by hand: one clock, one JSON mapper, one log, one Axon. */
@Configuration
class Wiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The mapper of events, which writes the members of problem details in their order. */
    @Bean
    JsonMapper jsonMapper() {
        return Json.mapper()
                .rebuild()
                .addMixIn(Problem.class, OwnMembersLast.class)
                .build();
    }

    @Bean
    NewEvents newEvents() {
        return new NewEvents();
    }

    @Bean
    EventLog eventLog(DataSource database, Clock clock, NewEvents newEvents, Settings settings) {
        return new EventLog(database, clock, newEvents, settings.mostWaiting());
    }

    @Bean
    EventReader eventReader(DataSource database) {
        return new EventReader(database);
    }

    @Bean
    Snapshots snapshots(DataSource database, EventReader reader) {
        return new Snapshots(database, reader);
    }

    @Bean
    Deciders deciders(EventLog log, EventReader reader, Snapshots snapshots, Settings settings) {
        return new Deciders(log, reader, snapshots, settings.keptStates());
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Wakes wakes(DataSource database, NewEvents newEvents, Relay relay, Reactions reactions) {
        return new Wakes(database, newEvents, () -> relay.isMine() && reactions.isMine());
    }
}
