package grantledger.resilience.loading;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import grantledger.standalone.identity.Bearer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clients that go on, whatever happens, until they are told to stop. */
public final class Load {
    /** What each call may commit. */
    public static final long BUDGET_SEK = Ceiling.BUDGET_SEK;

    private static final Duration LAST_ANSWER = Duration.ofMinutes(2);

    private final Ledger ledger;
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean stopping;

    private Load(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param chance decides who sends what where */
    public static Load begin(Cluster cluster, Ledger ledger, int clients, Random chance) {
        var load = new Load(ledger);
        var counter = new Counter(cluster.commands(), cluster.tokens(), ledger);
        var calls = new Calls(load.sender(counter, chance));
        for (int number = 0; number < clients; number++) {
            var sender = load.sender(counter, chance);
            var decider = Person.decider(number);
            load.clients.add(Thread.ofVirtual().start(() -> load.play(calls, sender, decider)));
        }
        return load;
    }

    private Sender sender(Counter counter, Random chance) {
        return Sender.impatient(counter, new Random(chance.nextLong()), () -> !stopping);
    }

    private void play(Calls calls, Sender sender, Bearer decider) {
        while (!stopping) {
            calls.next().ifPresent(ceiling -> new Matter(sender, ceiling, decider).play());
        }
    }

    /** Returns when this many more have been acknowledged, or the time is over. */
    public boolean acknowledges(long more, Duration within) {
        long goal = ledger.acknowledged() + more;
        return Patience.until(() -> ledger.acknowledged() >= goal, within);
    }

    /** Returns when everybody has had their last answer, or has given it up. */
    public void stop() {
        stopping = true;
        for (var client : clients) {
            try {
                if (!client.join(LAST_ANSWER)) {
                    throw new IllegalStateException("A client still waits for an answer");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
