package grantledger.command.lives.matters;

import grantledger.command.Behaviours;
import grantledger.command.application.standing.Application;
import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.AwaitedDay;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Reaction;
import grantledger.command.deciding.Refused;
import grantledger.command.grant.standing.Grant;
import grantledger.command.handling.People;
import grantledger.command.lives.Ledger;
import grantledger.command.lives.Persona;
import grantledger.command.lives.Tried;
import grantledger.eventlog.following.Deadline;
import grantledger.events.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams in memory and the time: persons act, what follows from that follows by itself, and days pass. */
final class World {
    private static final Acting SYSTEM = People.SYSTEM;
    private static final List<Reaction<?>> REACTIONS = Behaviours.ALL.stream()
            .flatMap(behaviour -> behaviour.reactions().stream())
            .collect(Collectors.toUnmodifiableList());
    private static final List<AwaitedDay<?>> AWAITED = Behaviours.ALL.stream()
            .flatMap(behaviour -> behaviour.awaitedDays().stream())
            .collect(Collectors.toUnmodifiableList());

    private final Ledger ledger = new Ledger();
    private final List<Deed> log = new ArrayList<>();
    private final List<Tried> tried = new ArrayList<>();
    private final Set<Deadline> deadlines = new LinkedHashSet<>();
    private Instant now;

    World(Instant begins) {
        now = begins;
    }

    /** @return the refusal, or null */
    Refused does(Persona persona, Command<?, ?> command, int draw) {
        Acting acting = persona.acting(command, now, draw);
        Refused refused = persona.may(command)
                ? ledger.carryOut(acting, command)
                : new Refused(GeneralRule.ROLE_ALLOWS_COMMAND, null, "It is not for " + persona.roles());
        tried.add(new Tried(acting, command, refused));
        if (refused == null) {
            note(persona.name());
        }
        return refused;
    }

    private void note(String person) {
        List<Event> happened = ledger.happened();
        happened.forEach(event -> log.add(new Deed(event, person)));
        happened.forEach(event -> {
            REACTIONS.forEach(reaction -> react(reaction, event));
            AWAITED.forEach(awaited -> await(awaited, event));
        });
    }

    private <E extends Event> void react(Reaction<E> reaction, Event event) {
        if (reaction.on().isInstance(event)) {
            follows(reaction.then(reaction.on().cast(event), this::past));
        }
    }

    private <E extends Event> void await(AwaitedDay<E> awaited, Event event) {
        if (awaited.on().isInstance(event)) {
            deadlines.addAll(awaited.days(awaited.on().cast(event)));
        }
    }

    private <T extends Event> Stream<T> past(UUID stream, Class<T> type) {
        return List.copyOf(ledger.events(stream)).stream()
                .filter(type::isInstance)
                .map(type::cast);
    }

    private void follows(Stream<Command<?, ?>> commands) {
        commands.forEach(command -> {
            Acting system = People.at(now, SYSTEM);
            if (ledger.carryOut(system, command) == null) {
                note(system.person());
            }
        });
    }

    void pass(Duration time) {
        now = now.plus(time);
        List<Deadline> passed = deadlines.stream()
                .filter(deadline -> !deadline.passes(Acting.ZONE).isAfter(now))
                .toList();
        passed.forEach(deadline -> {
            deadlines.remove(deadline);
            AWAITED.stream()
                    .filter(awaited -> awaited.kind().equals(deadline.kind()))
                    .findFirst()
                    .ifPresent(awaited -> follows(awaited.whenPassed(deadline, this::past)));
        });
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Acting.ZONE);
    }

    Ledger ledger() {
        return ledger;
    }

    Optional<Call> call(UUID id) {
        return Optional.ofNullable(ledger.state(Call.KIND, id));
    }

    Optional<Application> application(UUID id) {
        return Optional.ofNullable(ledger.state(Application.KIND, id));
    }

    Optional<Grant> grant(UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(ledger.state(Grant.KIND, id));
    }

    /** Everything that happened, with the person behind it, in order. */
    List<Deed> log() {
        return log;
    }

    /** For whoever is to understand what went wrong. */
    String inLines() {
        return tried.stream().map(Tried::toString).collect(Collectors.joining("\n"));
    }
}
