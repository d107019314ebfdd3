package grantledger.benchmark.stock;

import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.measuring.Client;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Handles one application after the other, by the same commands as ours. */
final class StockClient implements Client {

    private final UUID call;
    private final Consumer<Step> decide;
    private Iterator<Step> steps = List.<Step>of().iterator();

    StockClient(UUID call, Consumer<Step> decide) {
        this.call = call;
        this.decide = decide;
    }

    @Override
    public void act() {
        if (!steps.hasNext()) {
            steps = new Life(call).handled().iterator();
        }
        decide.accept(steps.next());
    }
}
