package grantledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.zaxxer.hikari.HikariDataSource;
import grantledger.embedded.SharedServers;
import grantledger.eventlog.NotebookEvent.Noted;
import grantledger.eventlog.NotebookEvent.Opened;
import grantledger.eventlog.axon.LogStorageEngine;
import grantledger.format.Codec;
import grantledger.format.EventType;
import grantledger.format.JsonCodec;
import grantledger.format.StoredEvent;
import grantledger.format.Upcasting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lines of this module's README run, on an empty database. */
@Tag("server")
class ReadmeTest {

    // README: an aggregate
    record OpenNotebook(@TargetAggregateIdentifier UUID notebook, String title) {}

    record TakeNote(@TargetAggregateIdentifier UUID notebook, String text) {}

    static class NotebookAggregate {

        @AggregateIdentifier
        private UUID id;

        NotebookAggregate() {}

        @CommandHandler
        NotebookAggregate(OpenNotebook command) {
            apply(new Opened(command.notebook(), command.title()));
        }

        @CommandHandler
        void handle(TakeNote command) {
            apply(new Noted(id, command.text()));
        }

        @EventSourcingHandler
        void on(Opened opened) {
            id = opened.notebook();
        }
    }
    // README: end

    /** What the lines came to. */
    private record Found(List<Object> ofTheNotebook, List<StoredEvent> followed) {}

    private static Found run(DataSource owner, DataSource database) {
        UUID notebook = UUID.randomUUID();
        List<Object> ofTheNotebook = new ArrayList<>();
        // README: all of it
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:grantledger/eventlog/migration")
                .placeholders(Map.of("serviceRole", "log_service")) // who may append and read, and no more
                .load()
                .migrate();

        Codec<NotebookEvent> codec = new JsonCodec<>(
                List.of(new EventType<>("Opened", 1, Opened.class), new EventType<>("Noted", 1, Noted.class)),
                new Upcasting(Map.of()));
        EventReader reader = new EventReader(database);
        EventLog log = new EventLog(database, Clock.systemUTC(), new NewEvents(), 1_000);
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(new LogStorageEngine<>(log, reader, codec, Clock.systemUTC()))
                .build();

        CommandBus bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<NotebookAggregate>builder()
                .aggregateType(NotebookAggregate.class)
                .repository(EventSourcingRepository.builder(NotebookAggregate.class)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(bus);
        CommandGateway gateway = DefaultCommandGateway.builder().commandBus(bus).build();

        gateway.sendAndWait(new OpenNotebook(notebook, "Fältanteckningar"));
        gateway.sendAndWait(new TakeNote(notebook, "Storspov")); // durable when it returns

        store.readEvents(notebook.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .forEach(ofTheNotebook::add);
        List<StoredEvent> followed = reader.after(0, 100); // goes on after the last one's position: there are no gaps
        // README: end
        return new Found(ofTheNotebook, followed);
    }

    @Test
    void what_the_readme_shows_runs_on_an_empty_database() {
        SharedServers.postgres().ensureRole("log_owner", "owner");
        SharedServers.postgres().ensureRole("log_service", "service");
        SharedServers.postgres().ensureDatabase("notebooks", "log_owner");
        String url = SharedServers.postgres().jdbcUrl("notebooks");
        try (HikariDataSource owner = new LogAccess(url, "log_owner", "owner").pool();
                HikariDataSource service = new LogAccess(url, "log_service", "service").pool()) {
            Found found = run(owner, service);
            assertThat(found.ofTheNotebook()).hasExactlyElementsOfTypes(Opened.class, Noted.class);
            assertThat(found.followed())
                    .extracting(stored -> stored.envelope().position())
                    .containsExactly(1L, 2L);
            assertThat(found.followed()).extracting(NotebookEvent.CODEC::read).isEqualTo(found.ofTheNotebook());
        }
    }

    @Test
    void the_readme_shows_these_lines() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(shownHere())
                .hasSize(2)
                .allSatisfy(lines -> assertThat(readme).contains("```java\n" + lines + "\n```\n"));
    }

    private static List<String> shownHere() throws IOException {
        List<String> shown = new ArrayList<>();
        String[] parts = Files.readString(Path.of("src/test/java/grantledger/eventlog/ReadmeTest.java"))
                .split("\n *// README: .*\n", -1);
        for (int part = 1; part < parts.length; part += 2) {
            shown.add(parts[part].stripIndent());
        }
        return shown;
    }
}
