package grantledger.command.lives.grants;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.command.call.BoundFunds;
import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Refused;
import grantledger.command.grant.accepting.EstablishGrant;
import grantledger.command.grant.changing.ChangeGrantAmount;
import grantledger.command.grant.closing.CloseGrant;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantCommand;
import grantledger.command.grant.standing.Stage;
import grantledger.command.handling.People;
import grantledger.command.lives.Carried;
import grantledger.command.lives.Ledger;
import grantledger.command.lives.Tried;
import grantledger.command.lives.counting.CountedCall;
import grantledger.command.lives.counting.CountedMoney;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A short life of two grants in one call, and the same counted from its events. Amounts are small, so that limits are met often. */
final class GrantLife {
    static final UUID CALL = new UUID(3, 3);
    static final List<UUID> GRANTS = List.of(new UUID(1, 1), new UUID(1, 2));
    static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final int COMMANDS = 60;
    private static final List<String> PERSONS =
            List.of("person 1", "person 2", "person 3", "person 4", "person 5", "person 6");

    private final long seed;
    private final Random random;
    private final boolean returns;
    private final Ledger ledger = new Ledger();
    private final Map<UUID, CountedMoney> counted = new HashMap<>();
    private final CountedCall call;
    private final List<Tried> soFar = new ArrayList<>();
    private LocalDate day = LocalDate.of(2026, 3, 10);

    GrantLife(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.returns = random.nextInt(4) > 0;
        List<GrantEstablished> grants = GRANTS.stream()
                .map(grantId -> SmallCall.grant(grantId, instalments(), random.nextBoolean()))
                .toList();
        long ceilingSek = random.nextInt(8)
                + grants.stream().mapToLong(GrantEstablished::amountSek).sum();
        this.call = new CountedCall(ceilingSek, returns);
        ledger.happens(Call.KIND, new CallAnnounced(CALL, SmallCall.terms(ceilingSek, returns), "person 6"), now());
        grants.forEach(this::establish);
    }

    private void establish(GrantEstablished established) {
        UUID grantId = established.grantId();
        ledger.carryOut(acting("person 1"), new EstablishGrant(established));
        counted.put(grantId, new CountedMoney());
        counted.get(grantId).count(established);
        ledger.carryOut(acting("person 1"), SmallCall.committing(established));
        call.bind(grantId, established.amountSek(), false);
    }

    private List<Instalment> instalments() {
        return Stream.generate(() -> new Instalment(1 + random.nextInt(6), START, random.nextInt(6) == 0, null))
                .limit(1 + random.nextInt(4))
                .toList();
    }

    /** Carries out random commands; what was counted is compared after each. */
    GrantLife lived(Carried carried) {
        for (int i = 0; i < COMMANDS && !over(); i++) {
            day = day.plusDays(random.nextInt(20));
            UUID grantId = GRANTS.get(random.nextInt(GRANTS.size()));
            for (boolean done = false, last = random.nextBoolean(); !done; last = random.nextBoolean()) {
                GrantCommand command = new RandomGrantCommand(random, grant(grantId), day).next();
                done = tried(acting(PERSONS.get(random.nextInt(PERSONS.size()))), command, carried) || last;
            }
        }
        return this;
    }

    private boolean over() {
        return GRANTS.stream().allMatch(grantId -> grant(grantId).stage() == Stage.REFUSED);
    }

    private boolean tried(Acting acting, GrantCommand command, Carried carried) {
        GrantLimits limits = new GrantLimits(counted.get(command.grantId()));
        Refused refused = ledger.carryOut(acting, command);
        carried.count(command, refused);
        soFar.add(new Tried(acting, command, refused));
        limits.check(command, refused, ledger.happened(), this);
        if (refused == null) {
            count(command);
            limits.checkAfter(counted.get(command.grantId()), ledger.happened(), this);
            compare(command.grantId());
            compareCall();
        }
        return refused == null;
    }

    private void count(GrantCommand command) {
        CountedMoney money = counted.get(command.grantId());
        ledger.happened().stream()
                .filter(GrantEvent.class::isInstance)
                .forEach(event -> money.count((GrantEvent) event));
        boolean byCourt = command instanceof ChangeGrantAmount changed && changed.byCourt();
        call.bind(command.grantId(), money.bound(), byCourt);
    }

    private void compare(UUID grantId) {
        Grant grant = grant(grantId);
        Comparison.of(counted.get(grantId), grant).check(this);
        boolean closes = ledger.allows(acting("nobody before"), new CloseGrant(grantId));
        is(
                "may be closed",
                closes,
                Closing.of(ledger.events(grantId)).isDue()
                        && counted.get(grantId).mayBeClosed());
    }

    private void compareCall() {
        BoundFunds bound = ledger.state(Call.KIND, CALL).bound();
        is("committed", bound.committedSek().getOrDefault(Track.PUBLIC, 0L), call.committed());
        is("court-ordered", bound.courtOrderedSek().getOrDefault(Track.PUBLIC, 0L), call.courtOrdered());
        is("within the ceiling", call.committed() <= call.ceiling(), true);
    }

    /** What the rules say, held against what was counted. */
    void is(String what, Object said, Object countedSo) {
        if (Objects.equals(said, countedSo)) {
            return;
        }
        assertThat(said)
                .as(() -> "%s, seed %d, after%n%s".formatted(what, seed, inLines()))
                .isEqualTo(countedSo);
    }

    private String inLines() {
        return soFar.stream().map(Tried::toString).collect(Collectors.joining("\n"));
    }

    Grant grant(UUID grantId) {
        return ledger.state(Grant.KIND, grantId);
    }

    Ledger ledger() {
        return ledger;
    }

    private Instant now() {
        return day.atTime(LocalTime.NOON).atZone(Acting.ZONE).toInstant();
    }

    private Acting acting(String person) {
        return People.drawing(random.nextInt(100), People.at(now(), People.person(person, Role.OFFICER)));
    }
}
