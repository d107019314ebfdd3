package grantledger.resilience.loading;

import grantledger.resilience.loading.Outcome.Acknowledged;
import grantledger.resilience.loading.Outcome.Unknown;
import grantledger.resilience.running.Patience;
import grantledger.standalone.identity.Bearer;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Somebody who sends commands, each with a key: again to another instance until there is an answer, or not again, now and
 * then again although there was one.
 */
final class Sender {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LEAVES_IT = 8;
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int ASKS_AGAIN = 10;

    private final Counter counter;
    private final Random chance;
    private final int leavesIt;
    private final BooleanSupplier goesOn;

    private Sender(Counter counter, Random chance, int leavesIt, BooleanSupplier goesOn) {
        this.counter = counter;
        this.chance = chance;
        this.leavesIt = leavesIt;
        this.goesOn = goesOn;
    }

    /** Leaves now and then what got no answer, as people do, and everything when it is told not to go on. */
    static Sender impatient(Counter counter, Random chance, BooleanSupplier goesOn) {
        return new Sender(counter, chance, LEAVES_IT, goesOn);
    }

    /** Asks until there is an answer. */
    static Sender patient(Counter counter, Random chance) {
        return new Sender(counter, chance, NEVER, () -> true);
    }

    /** Empty when it was refused or left without an answer. */
    Optional<Acknowledged> acknowledged(String command, Bearer by, String body) {
        var asked = new Asked(command, by, UUID.randomUUID().toString(), body);
        int instance = chance.nextInt(2);
        var outcome = counter.send(asked, instance);
        while (outcome instanceof Unknown && goesOn.getAsBoolean() && chance.nextInt(leavesIt) > 0) {
            Patience.rest(PAUSE);
            instance++;
            outcome = counter.send(asked, instance);
        }
        if (chance.nextInt(ASKS_AGAIN) == 0) {
            counter.send(asked, instance + 1);
        }
        return outcome instanceof Acknowledged done ? Optional.of(done) : Optional.empty();
    }
}
