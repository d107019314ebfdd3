package grantledger.command.intake;

import grantledger.access.roles.Role;
import grantledger.access.tokens.Person;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.intake.reading.BodyReader;
import grantledger.command.intake.sealing.SealingGate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From a request to an answer: who may issue it, on whose behalf, when, and whether it has been answered before. Who may
 * not is told so before anything that came along is looked at.
 */
@Component
public class Intake {

    private final CommandCatalogue catalogue;
    private final BodyReader bodies;
    private final SealingGate gate;
    private final FirstAnswers firstAnswers;
    private final WithoutOrganisation withoutOrganisation;
    private final CommandTelemetry telemetry;
    private final Clock clock;

    Intake(
            CommandCatalogue catalogue,
            BodyReader bodies,
            SealingGate gate,
            FirstAnswers firstAnswers,
            @Value("${grantledger.applicants-without-organisation}") WithoutOrganisation withoutOrganisation,
            CommandTelemetry telemetry,
            Clock clock) {
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.gate = gate;
        this.firstAnswers = firstAnswers;
        this.withoutOrganisation = withoutOrganisation;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** Everything up to the decision: the role first, then what came beside the body, and the body last. */
    public Prepared prepare(String name, Supplier<byte[]> body, Supplier<Request> headers, Person person) {
        return prepare(name, entry -> bodies.read(body.get(), entry.body()), headers, person);
    }

    /** As {@link #prepare(String, Supplier, Supplier, Person)}, where the body is read in a way of its own. */
    public Prepared prepare(
            String name,
            Function<CommandCatalogue.Entry, Command<?, ?>> body,
            Supplier<Request> headers,
            Person person) {
        return telemetry.preparing(name, () -> prepared(name, body, headers, person));
    }

    private Prepared prepared(
            String name,
            Function<CommandCatalogue.Entry, Command<?, ?>> body,
            Supplier<Request> headers,
            Person person) {
        CommandCatalogue.Entry entry = catalogue.find(name).orElseThrow(() -> new UnknownCommand(name));
        Set<Role> usable = EnumSet.noneOf(Role.class);
        usable.addAll(person.roles());
        usable.retainAll(entry.roles());
        GeneralRule.ROLE_ALLOWS_COMMAND.require(
                !usable.isEmpty(),
                "%s is for %s.",
                entry.name(),
                entry.roles().stream().sorted().toList());
        Request request = headers.get();
        Acting acting = acting(entry.name(), usable, request, person);
        withoutOrganisation.require(entry, acting);
        return new Prepared(body.apply(entry), acting, request);
    }

    public Answer decide(Prepared prepared) {
        return telemetry.deciding(prepared, () -> decided(prepared));
    }

    private Answer decided(Prepared prepared) {
        Command<?, ?> command = prepared.command();
        Request request = prepared.request();
        if (request.dryRun()) {
            return Answer.of(command, gate.rehearse(command, prepared.acting(), request.ifMatch()));
        }
        return request.idempotencyKey() == null
                ? Answer.of(command, gate.decide(command, prepared.acting(), request.ifMatch(), null))
                : firstAnswers.answer(command, prepared.acting(), request);
    }

    private Acting acting(String command, Set<Role> usable, Request request, Person person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant occurredAt =
                request.occurredAt() == null ? now : request.occurredAt().truncatedTo(ChronoUnit.MICROS);
        GeneralRule.OCCURRED_AT_BY_IMPORTER.requireOf(
                "Occurred-At",
                request.occurredAt() == null || person.roles().contains(Role.IMPORTER),
                "Only an importer sets a business time.");
        GeneralRule.OCCURRED_AT_NOT_IN_FUTURE.requireOf(
                "Occurred-At", !occurredAt.isAfter(now), "It is %s; %s is in the future.", now, occurredAt);
        return new Acting(
                person.subject(),
                person.roles(),
                usable.equals(Set.of(Role.APPLICANT)),
                usable.equals(Set.of(Role.ASSESSOR)),
                person.organisationNumber(),
                occurredAt,
                command,
                UUID.randomUUID(),
                ThreadLocalRandom.current().nextInt(100));
    }
}
