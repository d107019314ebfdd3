package grantledger.command.intake;

import static grantledger.command.deciding.GeneralRule.IDEMPOTENCY_KEY_IN_FLIGHT;
import static grantledger.command.deciding.GeneralRule.IDEMPOTENCY_KEY_SAME_BODY;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.intake.sealing.SealingGate;
import grantledger.eventlog.AppendRefused;
import grantledger.eventlog.EventReader;
import grantledger.eventlog.EventReader.UsedKey;
import grantledger.eventlog.IdempotencyKey;
import grantledger.eventlog.axon.Appended;
import grantledger.events.Event;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A command sent again with its idempotency key gets its first answer again, read back from the log. */
@Component
class FirstAnswers {

    private record Name(String person, String key) {}

    private final SealingGate gate;
    private final EventReader log;
    private final Set<Name> inFlight = ConcurrentHashMap.newKeySet();

    FirstAnswers(SealingGate gate, EventReader log) {
        this.gate = gate;
        this.log = log;
    }

    Answer answer(Command<?, ?> command, Acting acting, Request request) {
        Name name = new Name(acting.person(), request.idempotencyKey());
        IDEMPOTENCY_KEY_IN_FLIGHT.requireOf(
                "Idempotency-Key", inFlight.add(name), "A command with this key is being decided.");
        try {
            IdempotencyKey key =
                    new IdempotencyKey(name.person(), name.key(), Understood.hash(command, acting.command()));
            return answer(command, acting, request, key);
        } finally {
            inFlight.remove(name);
        }
    }

    private Answer answer(Command<?, ?> command, Acting acting, Request request, IdempotencyKey key) {
        Optional<Answer> first = first(command, acting, key);
        if (first.isPresent()) {
            return first.get();
        }
        try {
            return Answer.of(command, gate.decide(command, acting, request.ifMatch(), key));
        } catch (AppendRefused.KeyUsed | Refused elsewhere) { // another instance may have been faster with it
            return first(command, acting, key).orElseThrow(() -> elsewhere);
        }
    }

    private Optional<Answer> first(Command<?, ?> command, Acting acting, IdempotencyKey key) {
        return log.usedKey(key.person(), key.key()).map(used -> {
            IDEMPOTENCY_KEY_SAME_BODY.requireOf(
                    "Idempotency-Key",
                    isOf(command, acting, key, used),
                    "The key was used for another command or body.");
            return Answer.of(command, recorded(used));
        });
    }

    private static boolean isOf(Command<?, ?> command, Acting acting, IdempotencyKey key, UsedKey used) {
        return MessageDigest.isEqual(used.requestHash(), key.requestHash())
                || MessageDigest.isEqual(used.requestHash(), Understood.formerHash(command, acting.command()));
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
}
