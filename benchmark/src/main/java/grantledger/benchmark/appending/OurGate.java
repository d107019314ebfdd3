package grantledger.benchmark.appending;

import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.OpenCall;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.measuring.Client;
import grantledger.benchmark.measuring.Contender;
import grantledger.command.Behaviours;
import grantledger.command.handling.CommandGate;
import grantledger.eventlog.axon.LogStorageEngine;
import grantledger.eventlog.states.Snapshots;
import grantledger.eventlog.states.States;
import grantledger.events.Event;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Full commands as command-service carries them out: load, decide, append, through its gate to its log. */
public final class OurGate implements Contender, AutoCloseable {

    /** As command-service by default. */
    private static final int KEPT_STATES = 20_000;

    private final OurLog log;
    private final Snapshots snapshots;
    private final CommandGate gate;
    private final List<UUID> calls;

    /** @param calls names for new calls; clients share them out */
    public OurGate(OurLog log, List<String> calls) {
        this.log = log;
        this.snapshots = log.snapshots();
        this.gate = new CommandGate(
                new LogStorageEngine<>(log.log(), log.reader(), Event.CODEC, Clock.systemUTC()),
                new States(log.reader(), snapshots, Behaviours.KINDS, KEPT_STATES),
                Behaviours.KINDS);
        this.calls = calls.stream().map(OpenCall::announced).map(this::announce).toList();
    }

    private UUID announce(Step announced) {
        decide(announced);
        return OpenCall.idOf(announced);
    }

    void decide(Step step) {
        gate.decide(step.sealed(), step.acting(), null, null);
    }

    @Override
    public Client client(int number) {
        return new Deciding(calls.get(number % calls.size()));
    }

    @Override
    public void rest() {
        log.rest();
    }

    /** Waits for the snapshots that are on their way. */
    @Override
    public void close() {
        snapshots.close();
    }

    private final class Deciding implements Client {

        private final UUID call;
        private Iterator<Step> steps = List.<Step>of().iterator();

        Deciding(UUID call) {
            this.call = call;
        }

        @Override
        public void act() {
            if (!steps.hasNext()) {
                steps = new Life(call).handled().iterator();
            }
            decide(steps.next());
        }
    }
}
