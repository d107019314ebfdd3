package grantledger.resilience.loading;

import grantledger.resilience.loading.Outcome.Acknowledged;
import grantledger.resilience.running.Cluster;
import java.util.Random;

/** Contact persons who are erased while everybody works. */
public final class Erasures {
    private final Sender sender;

    private Erasures(Sender sender) {
        this.sender = sender;
    }

    public static Erasures at(Cluster cluster, Ledger ledger, Random chance) {
        return new Erasures(Sender.patient(
                new Counter(cluster.commands(), cluster.tokens(), ledger), new Random(chance.nextLong())));
    }

    /** An application whose contact person is in the log by now. */
    public static String someApplication(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> entry.asked().command().equals("submit-application"))
                .map(Ledger.Entry::outcome)
                .filter(Acknowledged.class::isInstance)
                .map(done -> ((Acknowledged) done).id())
                .findFirst()
                .orElseThrow();
    }

    /** One proposes it and another carries it out; returns when that has been acknowledged. */
    public void erase(String application) {
        var _ = sender.acknowledged("propose-erasure", Person.OFFICER, Texts.erasureProposal(application))
                .orElseThrow();
        var _ = sender.acknowledged("erase-personal-data", Person.decider(0), Texts.erasure(application))
                .orElseThrow();
    }
}
