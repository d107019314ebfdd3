package grantledger.benchmark;

import grantledger.benchmark.appending.OurLog;
import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.OpenCall;
import grantledger.benchmark.material.Rehearsal;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.replaying.LongLog;
import grantledger.benchmark.replaying.OurRebuild;
import grantledger.benchmark.replaying.ReadAndParse;
import grantledger.benchmark.running.Database;
import grantledger.benchmark.running.Pipeline;
import grantledger.benchmark.running.ServiceProcess;
import grantledger.benchmark.stock.StockAxon;
import grantledger.benchmark.stock.StockReplay;
import java.util.List;
import java.util.UUID;

/** Parts e and f: a long log read, rebuilt from, and stock Axon's replay, alternating. */
final class Replaying implements Contest {

    private static final String PER_SECOND = "/s";
    private static final int[] STOCK_BATCHES = {1, 100};

    @Override
    public void hold(Run run) throws Exception {
        if (!run.has(Part.E_READING) && !run.has(Part.F_REBUILD)) {
            return;
        }
        try (Pipeline pipeline = new Pipeline(run.site(), "long", run.home());
                StockAxon stock = new StockAxon(run.site().database("stock_replay"), List.of())) {
            fill(run, pipeline.log());
            OurRebuild rebuild = published(run, pipeline);
            int stockEvents = run.has(Part.F_REBUILD) ? fill(run, stock) : 0;
            for (int round = 1; round <= run.scale().rounds(); round++) {
                if (run.has(Part.E_READING)) {
                    run.results().add(Named.READ_LOG, ReadAndParse.fromLog(pipeline.log()), PER_SECOND);
                    run.results().add(Named.READ_TOPIC, ReadAndParse.fromTopic(pipeline.kafka()), PER_SECOND);
                }
                if (run.has(Part.F_REBUILD)) {
                    run.results().add(Named.REBUILD, rebuild.rate(), PER_SECOND);
                    for (int batch : STOCK_BATCHES) {
                        String name = "replay-" + round + "-" + batch;
                        run.results().add(Named.replay(batch), replay(stock, name, batch, stockEvents), PER_SECOND);
                    }
                }
            }
        }
    }

    private static void fill(Run run, Database database) throws Exception {
        run.say("Filling a log with %,d events …".formatted(run.scale().longLog()));
        database.asLog();
        try (OurLog log = new OurLog(database, List.of())) {
            new LongLog(log).fill(run.scale().longLog());
        }
        database.leaveAsPast();
    }

    /** Starts the services, and stops command-service once everything is on the topic and folded. */
    private static OurRebuild published(Run run, Pipeline pipeline) throws Exception {
        run.say("Publishing it, and folding it for the first time …");
        long last = Long.parseLong(pipeline.log().ask("select max(position) from event"));
        ServiceProcess query = pipeline.startQueryService();
        OurRebuild rebuild = new OurRebuild(query, pipeline.adminToken());
        try (ServiceProcess _ = pipeline.startCommandService()) {
            long began = System.nanoTime();
            rebuild.awaitFolded(last);
            run.results().add(Named.CATCH_UP, last * 1e9 / (System.nanoTime() - began), PER_SECOND);
        }
        return rebuild;
    }

    private static int fill(Run run, StockAxon stock) throws InterruptedException {
        run.say("Filling stock Axon's store with %,d events …"
                .formatted(run.scale().stockLog()));
        Step call = OpenCall.announced("stock-replay");
        UUID callId = OpenCall.idOf(call);
        Rehearsal rehearsal = new Rehearsal();
        rehearsal.play(List.of(call));
        int events = 0;
        while (events < run.scale().stockLog()) {
            var played = rehearsal.play(new Life(callId).handled());
            stock.fill(played);
            events += played.size();
            rehearsal.keepCallsOnly();
        }
        return events;
    }

    /** From the first event seen to the last, so that claiming the segments does not count. */
    private static double replay(StockAxon stock, String name, int batch, int events) throws InterruptedException {
        try (StockReplay replay = stock.projecting(name, batch)) {
            while (replay.seen() == 0) {
                Thread.sleep(1);
            }
            long before = replay.seen();
            long began = System.nanoTime();
            while (replay.seen() < events) {
                Thread.sleep(5);
            }
            return (events - before) * 1e9 / (System.nanoTime() - began);
        }
    }
}
