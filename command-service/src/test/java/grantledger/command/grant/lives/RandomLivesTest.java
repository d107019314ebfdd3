package grantledger.command.grant.lives;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.grant.Grants.FINAL;
import static grantledger.command.grant.Grants.PROGRESS;
import static grantledger.command.grant.Grants.START;
import static grantledger.command.grant.Grants.TODAY;
import static grantledger.command.grant.Grants.on;
import static grantledger.command.handling.People.CONTROLLER;
import static grantledger.command.handling.People.drawing;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.call.Call;
import grantledger.command.call.Calls;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.RoundTrip;
import grantledger.command.grant.GrantBehaviour;
import grantledger.command.grant.Grants;
import grantledger.command.grant.accepting.EstablishGrant;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.Event;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.Track;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Short lives of grants in one call, thrown together from fixed seeds, with the amounts at and around every limit. */
class RandomLivesTest {

    private static final int LIVES = 3_000;
    private static final int SNAPSHOT_LIVES = 300;
    private static final int COMMANDS = 60;
    private static final long CEILING_SEK = 1_000_000;
    private static final List<UUID> GRANTS = List.of(new UUID(1, 1), new UUID(1, 2));

    private final Map<Class<?>, Integer> carriedOut = new HashMap<>();

    @Test
    void money_adds_up_after_every_command() {
        for (int seed = 1; seed <= LIVES; seed++) {
            live(new Random(seed), seed);
        }
        GrantBehaviour.ALL.commands().stream()
                .filter(command -> command != EstablishGrant.class)
                .forEach(command -> assertThat(carriedOut.getOrDefault(command, 0))
                        .as("how often %s was carried out", command.getSimpleName())
                        .isGreaterThan(200));
    }

    @Test
    void a_snapshot_gives_back_the_state_after_every_event() {
        Set<Class<?>> seen = new HashSet<>();
        for (int seed = 1; seed <= SNAPSHOT_LIVES; seed++) {
            Ledger ledger = live(new Random(seed), seed);
            GRANTS.forEach(grantId -> {
                RoundTrip.afterEach(Grant.KIND, ledger.events(grantId));
                ledger.events(grantId).stream().map(Event::getClass).forEach(seen::add);
            });
        }
        assertThat(seen).containsExactlyInAnyOrder(GrantEvent.class.getPermittedSubclasses());
    }

    private Ledger live(Random random, int seed) {
        boolean returns = random.nextInt(4) > 0;
        Ledger ledger = new Ledger();
        ledger.begin(CALL, Call.KIND, announced(Calls.terms(true, returns)));
        GRANTS.forEach(grantId -> establish(ledger, grantId, random));
        LocalDate day = TODAY;
        for (int i = 0; i < COMMANDS; i++) {
            day = day.plusDays(random.nextInt(30));
            Grant grant = ledger.grant(GRANTS.get(random.nextInt(GRANTS.size())));
            GrantCommand command = new RandomCommand(random, grant, day).next();
            Acting acting = drawing(random.nextInt(100), on(day, CONTROLLER));
            if (ledger.carryOut(acting, command)) {
                carriedOut.merge(command.getClass(), 1, Integer::sum);
                check(ledger, returns, "seed %d, command %d: %s".formatted(seed, i, command));
            }
        }
        return ledger;
    }

    private static void establish(Ledger ledger, UUID grantId, Random random) {
        List<Instalment> instalments = Stream.generate(
                        () -> new Instalment(1 + random.nextInt(100_000), START, random.nextInt(3) == 0))
                .limit(1 + random.nextInt(4))
                .toList();
        List<PlannedReport> reports = random.nextBoolean() ? List.of(PROGRESS, FINAL) : List.of(FINAL);
        GrantEstablished established =
                Grants.established(grantId, new UUID(2, grantId.getLeastSignificantBits()), instalments, reports);
        ledger.begin(grantId, Grant.KIND, established);
        long amountSek = established.amountSek();
        long sumSek = ledger.committedSek(CALL, Track.PUBLIC) + amountSek;
        ledger.begin(
                CALL,
                Call.KIND,
                new CallFundsCommitted(CALL, established.applicationId(), Track.PUBLIC, amountSek, sumSek));
    }

    private static void check(Ledger ledger, boolean returns, String when) {
        List<Tally> tallies = GRANTS.stream()
                .map(grantId -> {
                    Tally tally = Tally.of(ledger.events(grantId));
                    tally.check(ledger.grant(grantId));
                    return tally;
                })
                .toList();
        long committedSek = ledger.committedSek(CALL, Track.PUBLIC);
        assertThat(committedSek).as(when).isBetween(0L, CEILING_SEK);
        assertThat(tallies.stream().mapToLong(Tally::outSek).sum()).as(when).isLessThanOrEqualTo(committedSek);
        if (returns) {
            assertThat(tallies.stream().mapToLong(Tally::boundSek).sum())
                    .as(when)
                    .isEqualTo(committedSek);
        }
    }
}
