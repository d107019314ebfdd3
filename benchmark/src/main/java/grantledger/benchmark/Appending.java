package grantledger.benchmark;

import grantledger.benchmark.appending.OurColdGate;
import grantledger.benchmark.appending.OurGate;
import grantledger.benchmark.appending.OurLog;
import grantledger.benchmark.appending.RawInserts;
import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.Occurrence;
import grantledger.benchmark.material.OpenCall;
import grantledger.benchmark.material.Rehearsal;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.measuring.Contender;
import grantledger.benchmark.running.Database;
import grantledger.benchmark.stock.StockAxon;
import grantledger.benchmark.stock.StockReplay;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** Parts a to d: raw inserts, stock Axon and ours, alternating for each number of clients. */
final class Appending implements Contest {

    private static final int[] CLIENTS = {1, 16, 64};
    private static final int COLD_CLIENTS = 16;

    /** Rounds of cold commands before one counts, of either: a round is over in a second, and compilers need several. */
    private static final int COLD_WARM_UPS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PER_SECOND = "/s";

    /** Clients share these out; nothing that is measured here changes a call. */
    private static final List<String> CALLS = List.of("call-1", "call-2", "call-3", "call-4");

    @Override
    public void hold(Run run) throws Exception {
        if (run.has(Part.A_RAW) || run.has(Part.B_STOCK) || run.has(Part.C_OURS) || run.has(Part.D_HTTP)) {
            try (Rivals rivals = new Rivals(run)) {
                rivals.warmUp();
                for (int round = 1; round <= run.scale().rounds(); round++) {
                    rivals.round();
                }
            }
        }
    }

    /** All of them at once, so that they can take turns. */
    private static final class Rivals implements AutoCloseable {

        private final Run run;
        private final RawInserts raw;
        private final OurLog log;
        private final OurGate gate;
        private final OurColdGate coldGate;
        private final StockAxon stock;
        private final StockReplay projection;
        private final OverHttp http;

        Rivals(Run run) throws Exception {
            run.say("Preparing the log, stock Axon's store and command-service …");
            this.run = run;
            Database database = run.site().database("ours").asLog();
            List<Occurrence> material = material();
            raw = new RawInserts(database, material);
            log = new OurLog(database, material);
            gate = new OurGate(log, CALLS);
            coldGate = new OurColdGate(log, "cold");
            stock = new StockAxon(run.site().database("stock"), CALLS);
            projection = stock.projecting("live", 1);
            http = run.has(Part.D_HTTP) ? new OverHttp(run) : null;
        }

        /** So that the first round does not measure the compiler. */
        void warmUp() throws Exception {
            warmUp(Part.A_RAW, raw);
            warmUp(Part.C_OURS, log);
            warmUp(Part.C_OURS, gate);
            warmUp(Part.B_STOCK, stock);
            for (int i = 0; i < COLD_WARM_UPS; i++) {
                cold((_, _) -> {});
            }
            if (http != null) {
                run.say("Warming up command-service …");
                http.warmUp();
            }
        }

        private void warmUp(Part part, Contender contender) throws Exception {
            if (run.has(part)) {
                run.scale().window().rate(contender, COLD_CLIENTS);
                awaitProjection();
            }
        }

        void round() throws Exception {
            for (int clients : CLIENTS) {
                rate(Part.A_RAW, Named.raw(clients), raw, clients);
                rate(Part.C_OURS, Named.append(clients), log, clients);
                rate(Part.C_OURS, Named.ours(clients), gate, clients);
                rate(Part.B_STOCK, Named.stock(clients), stock, clients);
            }
            cold((name, rate) -> run.results().add(name, rate, PER_SECOND));
            if (http != null) {
                run.results().add(Named.HTTP, http.rate(), PER_SECOND);
            }
        }

        private void rate(Part part, String name, Contender contender, int clients) throws Exception {
            if (run.has(part)) {
                run.results().add(name, run.scale().window().rate(contender, clients), PER_SECOND);
                awaitProjection();
            }
        }

        /** What stock Axon's projection has still to do is not to burden whoever comes next. */
        private void awaitProjection() throws InterruptedException {
            long events = stock.events();
            long most = System.nanoTime() + PATIENCE.toNanos();
            while (projection.seen() < events) {
                if (System.nanoTime() - most > 0) {
                    throw new IllegalStateException(
                            "Stock Axon's projection has seen %,d of %,d events".formatted(projection.seen(), events));
                }
                Thread.sleep(100);
            }
        }

        private void cold(BiConsumer<String, Double> told) throws InterruptedException {
            if (run.has(Part.C_OURS)) {
                told.accept(Named.OUR_COLD, coldGate.rate(run.scale().coldOurs(), COLD_CLIENTS));
            }
            if (run.has(Part.B_STOCK)) {
                told.accept(Named.STOCK_COLD, stock.coldRate(run.scale().coldStock(), COLD_CLIENTS));
                awaitProjection();
            }
        }

        @Override
        public void close() {
            run.say("Stock Axon's projection has seen %,d events meanwhile.".formatted(projection.seen()));
            projection.close();
            stock.close();
            gate.close();
            log.close();
            if (http != null) {
                http.close();
            }
        }
    }

    /** The events of one application, as they are appended. */
    static List<Occurrence> material() {
        Step call = OpenCall.announced("material");
        Rehearsal rehearsal = new Rehearsal();
        rehearsal.play(List.of(call));
        return rehearsal.play(new Life(OpenCall.idOf(call)).handled());
    }
}
