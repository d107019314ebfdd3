package grantledger.command.running;

import grantledger.access.problems.OwnMembersLast;
import grantledger.access.problems.Problem;
import grantledger.command.Behaviours;
import grantledger.command.deciding.Acting;
import grantledger.command.handling.CommandGate;
import grantledger.command.reacting.Reactions;
import grantledger.command.reacting.SystemActs;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.NewEvents;
import grantledger.eventlog.axon.LogStorageEngine;
import grantledger.eventlog.following.Deadlines;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.following.Wakes;
import grantledger.eventlog.relaying.EventsTopic;
import grantledger.eventlog.relaying.Relay;
import grantledger.eventlog.states.Snapshots;
import grantledger.eventlog.states.States;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.Event;
import grantledger.format.Json;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The parts that are made by hand: one clock, one JSON mapper, one log, one gate, and two that follow the log. */
@Configuration
class Wiring {

    /** Advisory locks of the log's database; any numbers will do, as long as they stay. */
    private static final long RELAY_LOCK = 0x6772_616e_7401L;

    private static final long REACTIONS_LOCK = 0x6772_616e_7402L;

    /** @param offset not zero only where faults are tried, for a clock that is wrong */
    @Bean
    Clock clock(@Value("${grantledger.clock-offset:0s}") Duration offset) {
        return offset.isZero() ? Clock.systemUTC() : Clock.offset(Clock.systemUTC(), offset);
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
    StreamKinds streamKinds() {
        return Behaviours.KINDS;
    }

    @Bean
    Snapshots snapshots(DataSource database, EventReader reader, StreamKinds kinds) {
        return new Snapshots(database, reader, kinds);
    }

    @Bean
    CommandGate commandGate(
            EventLog log, EventReader reader, Snapshots snapshots, StreamKinds kinds, Clock clock, Settings settings) {
        States states = new States(reader, snapshots, kinds, settings.keptStates());
        return new CommandGate(new LogStorageEngine<>(log, reader, Event.CODEC, clock), states, kinds);
    }

    @Bean
    Following relay(DataSource database, EventReader reader, NewEvents newEvents, Settings settings) {
        Settings.Kafka kafka = settings.kafka();
        EventsTopic topic = new EventsTopic(kafka.servers(), Event.TOPIC, kafka.partitions(), kafka.replication());
        return new Following(new Follower(
                "relay", RELAY_LOCK, database, reader, newEvents, Relay.PACE, turn -> Relay.begin(topic, turn)));
    }

    @Bean
    Following reactions(
            DataSource database,
            EventReader reader,
            NewEvents newEvents,
            CommandGate gate,
            Clock clock,
            Settings settings) {
        SystemActs system = new SystemActs(gate);
        Deadlines deadlines = new Deadlines(database, Acting.ZONE, settings.graceForHistory());
        return new Following(new Follower(
                "reactions",
                REACTIONS_LOCK,
                database,
                reader,
                newEvents,
                Reactions.PACE,
                turn -> new Reactions(turn, Behaviours.ALL, reader, deadlines, system, clock)));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Wakes wakes(DataSource database, NewEvents newEvents, Following relay, Following reactions) {
        return new Wakes(
                database,
                newEvents,
                () -> relay.follower().isMine() && reactions.follower().isMine());
    }
}
