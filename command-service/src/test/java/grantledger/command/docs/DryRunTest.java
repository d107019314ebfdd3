package grantledger.command.docs;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.command.application.Applications;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import grantledger.command.handling.CommandGate;
import grantledger.command.handling.Instances;
import grantledger.eventlog.axon.Appended;
import grantledger.eventlog.states.States;
import grantledger.events.Event;
import grantledger.format.Json;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each command of docs/grant.http, which are all there are, is a dry run before it is recorded. */
@Tag("server")
class DryRunTest {

    private final Clock clock = Clock.systemUTC();

    /** An event by all but its position. */
    private record Told(UUID stream, long version, Event event) {

        static List<Told> of(List<Appended<Event>> events) {
            return events.stream()
                    .map(it -> new Told(it.stream(), it.version(), it.event()))
                    .toList();
        }
    }

    private Acting acting(GrantHttp.Asked asked) {
        Role role = asked.who().role();
        boolean applicant = role == Role.APPLICANT;
        return new Acting(
                asked.who().subject(),
                Set.of(role),
                applicant,
                role == Role.ASSESSOR,
                applicant ? asked.who().subject() : null,
                clock.instant(),
                asked.command(),
                UUID.randomUUID(),
                50);
    }

    @Test
    void of_every_command_tells_what_it_would_bring_about_and_records_nothing() {
        Set<String> told = new TreeSet<>();
        try (Instances instances = new Instances()) {
            States states = instances.states();
            CommandGate gate = instances.another(states);
            for (GrantHttp.Asked asked : GrantHttp.toBeRecorded()) {
                Command<?, ?> command = Applications.sealed(
                        (Command<?, ?>) Json.mapper().readValue(asked.body(), GrantHttp.COMMANDS.get(asked.command())));
                Acting acting = acting(asked);
                long position = instances.reader().lastPosition();
                var stood = states.find(command.stream());

                List<Appended<Event>> cold = instances.another().rehearse(command, acting, null);
                List<Appended<Event>> dry = gate.rehearse(command, acting, null);

                assertThat(dry).isEqualTo(cold).isNotEmpty().allMatch(event -> event.position() == 0);
                assertThat(instances.reader().lastPosition()).as(asked.title()).isEqualTo(position);
                assertThat(states.find(command.stream())).isEqualTo(stood);
                assertThat(Told.of(gate.decide(command, acting, null, null))).isEqualTo(Told.of(dry));
                assertRefusedAlike(gate, command, acting, null);
                assertRefusedAlike(gate, command, acting, 10_000L);
                told.add(asked.command());
            }
        }
        assertThat(told).isEqualTo(GrantHttp.COMMANDS.keySet()).hasSizeGreaterThan(50);
    }

    /** Sent once more, most commands are refused; what a dry run is refused for is what the command is refused for. */
    private static void assertRefusedAlike(CommandGate gate, Command<?, ?> command, Acting acting, Long ifMatch) {
        Rule refusal = refusal(() -> gate.rehearse(command, acting, ifMatch));
        if (refusal != null) {
            assertThat(refusal(() -> gate.decide(command, acting, ifMatch, null)))
                    .isEqualTo(refusal);
        }
    }

    private static Rule refusal(Runnable decision) {
        try {
            decision.run();
            return null;
        } catch (Refused refused) {
            return refused.rule();
        }
    }
}
