package grantledger.command.intake;

import static grantledger.command.deciding.GeneralRule.IDEMPOTENCY_KEY_IN_FLIGHT;
import static grantledger.command.deciding.GeneralRule.IDEMPOTENCY_KEY_SAME_BODY;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.handling.CommandGate;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.EventReader.UsedKey;
import grantledger.eventlog.IdempotencyKey;
import grantledger.eventlog.axon.Appended;
import grantledger.events.Event;
import grantledger.format.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A command sent again with its idempotency key gets its first answer again, read back from the log. */
@Component
class FirstAnswers {

    private record Name(String person, String key) {}

    private final CommandGate gate;
    private final EventReader log;
    private final Set<Name> inFlight = ConcurrentHashMap.newKeySet();

    FirstAnswers(CommandGate gate, EventReader log) {
        this.gate = gate;
        this.log = log;
    }

    Answer answer(Command<?, ?> command, Acting acting, Request request) {
        Name name = new Name(acting.person(), request.idempotencyKey());
        IDEMPOTENCY_KEY_IN_FLIGHT.requireOf(
                "Idempotency-Key", inFlight.add(name), "A command with this key is being decided.");
        try {
            IdempotencyKey key = new IdempotencyKey(name.person(), name.key(), hash(acting.command(), command));
            return answer(command, acting, request, key);
        } finally {
            inFlight.remove(name);
        }
    }

    private Answer answer(Command<?, ?> command, Acting acting, Request request, IdempotencyKey key) {
        Optional<Answer> first = first(command, key);
        if (first.isPresent()) {
            return first.get();
        }
        try {
            return Answer.of(command, gate.decide(command, acting, request.ifMatch(), key));
        } catch (AppendRefused.KeyUsed | Refused elsewhere) { // another instance may have been faster with it
            return first(command, key).orElseThrow(() -> elsewhere);
        }
    }

    private Optional<Answer> first(Command<?, ?> command, IdempotencyKey key) {
        return log.usedKey(key.person(), key.key()).map(used -> {
            IDEMPOTENCY_KEY_SAME_BODY.requireOf(
                    "Idempotency-Key",
                    MessageDigest.isEqual(used.requestHash(), key.requestHash()),
                    "The key was used for another command or body.");
            return Answer.of(command, recorded(used));
        });
    }

    private List<Appended<Event>> recorded(UsedKey used) {
        return log.between(used.firstPosition(), used.lastPosition()).stream()
                .map(stored -> new Appended<>(
                        stored.envelope().position(),
                        stored.envelope().stream(),
                        stored.envelope().version(),
                        Event.CODEC.read(stored)))
                .toList();
    }

    /**
     * Over the command as it was understood, so that white space and the order of fields do not matter. Fields that came
     * later than the first keys are left out where they are absent, so that those keys know their commands.
     */
    private static byte[] hash(String name, Command<?, ?> command) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            return sha256.digest(Json.mapper().writeValueAsBytes(command));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
