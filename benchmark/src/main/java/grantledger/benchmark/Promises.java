package grantledger.benchmark;

import grantledger.benchmark.measuring.Promise;
import java.util.List;

/** What has to hold, each within one run and of medians. */
final class Promises {

    static final List<Promise> ALL = List.of(
            new Promise("append / raw insert, 1 client", Named.append(1), Named.raw(1), 0.7),
            new Promise("append / raw insert, 16 clients", Named.append(16), Named.raw(16), 1.4),
            new Promise("append / raw insert, 64 clients", Named.append(64), Named.raw(64), 2.2),
            new Promise("full command / raw insert, 16 clients", Named.ours(16), Named.raw(16), 1.0),
            new Promise("full command / raw insert, 64 clients", Named.ours(64), Named.raw(64), 1.7),
            new Promise("full command / stock Axon, 16 clients", Named.ours(16), Named.stock(16), 10),
            new Promise("cold command / stock Axon, 16 clients", Named.OUR_COLD, Named.STOCK_COLD, 4),
            new Promise("over HTTP / stock Axon in process, 16 clients", Named.HTTP, Named.stock(16), 4),
            new Promise("rebuild / read and parse only, from the log", Named.REBUILD, Named.READ_LOG, 0.4),
            new Promise("rebuild / stock replay, batches of 1 (its default)", Named.REBUILD, Named.replay(1), 25),
            new Promise("rebuild / stock replay, batches of 100", Named.REBUILD, Named.replay(100), 0),
            new Promise("acknowledged to visible, p50, ms", Named.LAG_P50, null, 15),
            new Promise("acknowledged to visible, p99, ms", Named.LAG_P99, null, 60),
            new Promise("append on a big log / on an empty one, 16 clients", Named.onBig(16), Named.onEmpty(16), 0.85));

    private Promises() {}
}
