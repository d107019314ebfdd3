package grantledger.command.running;

import grantledger.access.problems.OwnMembersLast;
import grantledger.access.problems.Problem;
import grantledger.access.tracing.Tracing;
import grantledger.command.Behaviours;
import grantledger.command.deciding.Acting;
import grantledger.command.handling.CommandGate;
import grantledger.command.keys.ContactKeys;
import grantledger.command.keys.Erasing;
import grantledger.command.keys.KeySettings;
import grantledger.command.publishing.Publishing;
import grantledger.command.publishing.SealingSettings;
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
import grantledger.eventlog.relaying.KeptList;
import grantledger.eventlog.relaying.Relay;
import grantledger.eventlog.relaying.TopicWatch;
import grantledger.eventlog.sealing.Sealing;
import grantledger.eventlog.states.Snapshots;
import grantledger.eventlog.states.States;
import grantledger.eventlog.states.StreamKinds;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.events.Event;
import grantledger.format.Json;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The parts that are made by hand: one clock, one JSON mapper, one log, one gate, and three that follow the log. */
@Configuration
class Wiring {

    /** The advisory lock that is held by whose turn it is to react; any number will do, as long as it stays. */
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
    StandingThreads standingThreads() {
        return new StandingThreads();
    }

    @Bean
    NewEvents newEvents() {
        return new NewEvents();
    }

    @Bean
    WriterConnections writerConnections(DataSource others, MeterRegistry meters) throws SQLException {
        return new WriterConnections(others, meters);
    }

    @Bean
    EventLog eventLog(
            WriterConnections writer, Clock clock, NewEvents newEvents, Settings settings, MeterRegistry meters) {
        EventLog log = new EventLog(writer.all(), clock, newEvents, settings.mostWaiting());
        Gauge.builder("grantledger.appends.waiting", log, EventLog::waiting)
                .description("Appends of this instance that wait to be written")
                .register(meters);
        return log;
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
    Snapshots snapshots(DataSource database, EventReader reader, StreamKinds kinds, StandingThreads threads) {
        return new Snapshots(database, reader, kinds, threads);
    }

    @Bean
    CommandGate commandGate(
            EventLog log, EventReader reader, Snapshots snapshots, StreamKinds kinds, Clock clock, Settings settings) {
        States states = new States(reader, snapshots, kinds, settings.keptStates());
        return new CommandGate(new LogStorageEngine<>(log, reader, Event.CODEC, clock), states, kinds);
    }

    @Bean
    ContactKeys contactKeys(KeySettings settings, MeterRegistry meters) {
        ContactKeys keys = new ContactKeys(settings);
        keys.measuredBy(meters);
        return keys;
    }

    @Bean
    Erasing erasing(
            ContactKeys keys, KeySettings settings, Publishing publishing, EventReader log, StandingThreads threads) {
        KeptList erasures = new KeptList(publishing.brokers(), settings.erasuresTopic(), publishing.replication());
        return new Erasing(keys, erasures, log, threads);
    }

    @Bean
    ForgottenKeys forgottenKeys(DataSource database, Settings settings) {
        return new ForgottenKeys(database, settings.keysKept());
    }

    @Bean
    EventsTopic eventsTopic(Publishing publishing) {
        return publishing.eventsTopic();
    }

    @Bean
    Following relay(
            DataSource database,
            StandingThreads threads,
            EventReader reader,
            NewEvents newEvents,
            EventsTopic topic,
            Tracing tracing) {
        return new Following(new Follower(
                "relay",
                Publishing.TURN,
                database,
                threads,
                reader,
                newEvents,
                Relay.PACE,
                turn -> Relay.begin(topic, reader, turn, new FollowedRecords(tracing))));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    TopicWatch topicWatch(EventsTopic topic, DataSource database, EventReader reader, StandingThreads threads) {
        return new TopicWatch(topic, database, reader, threads);
    }

    @Bean
    Sealing logSealing(
            SealingSettings settings,
            Publishing publishing,
            DataSource database,
            EventReader reader,
            StandingThreads threads,
            Clock clock) {
        return new Sealing(settings.plan(publishing), database, reader, threads, clock);
    }

    @Bean
    Following sealer(
            SealingSettings settings,
            Sealing sealing,
            DataSource database,
            StandingThreads threads,
            EventReader reader,
            NewEvents newEvents) {
        return new Following(
                new Follower(
                        "sealer",
                        SealingSettings.TURN,
                        database,
                        threads,
                        reader,
                        newEvents,
                        Sealing.PACE,
                        sealing::begin),
                settings.isSealedHere());
    }

    @Bean
    Deadlines deadlines(DataSource database, Settings settings) {
        return new Deadlines(database, Acting.ZONE, settings.graceForHistory());
    }

    @Bean
    Following reactions(
            DataSource database,
            StandingThreads threads,
            EventReader reader,
            NewEvents newEvents,
            CommandGate gate,
            Deadlines deadlines,
            Clock clock) {
        SystemActs system = new SystemActs(gate);
        return new Following(new Follower(
                "reactions",
                REACTIONS_LOCK,
                database,
                threads,
                reader,
                newEvents,
                Reactions.PACE,
                turn -> new Reactions(turn, Behaviours.ALL, reader, deadlines, system, clock)));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    LogProgress logProgress(DataSource database, Deadlines deadlines, StandingThreads threads, MeterRegistry meters) {
        return new LogProgress(database, deadlines, threads, meters);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Wakes wakes(
            DataSource database, StandingThreads threads, NewEvents newEvents, Following relay, Following reactions) {
        return new Wakes(
                database,
                threads,
                newEvents,
                () -> relay.follower().isMine() && reactions.follower().isMine());
    }
}
