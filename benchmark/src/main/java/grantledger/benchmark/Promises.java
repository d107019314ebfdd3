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
            new Promise("acknowledged to visible, p50 beyond 10 syncs, ms", Named.LAG_P50_BEYOND, null, 8),
            new Promise("acknowledged to visible, p99 beyond 30 syncs, ms", Named.LAG_P99_BEYOND, null, 40),
            new Promise("submissions into one call / into 64", Named.ONE_CALL, Named.MANY_CALLS, 0.95),
            new Promise("NDJSON import / 32 connections of single commands", Named.IMPORT, Named.SINGLE, 0.8),
            new Promise("Kafka records for each event at 10 events/s", Named.RECORDS, null, 1.3),
            new Promise("submissions beside an open transaction / before", Named.BESIDE, Named.BEFORE, 0.95),
            new Promise("first start until READY, s", Named.FIRST_START, null, 14),
            new Promise("start on kept data until READY, s", Named.NEXT_START, null, 10),
            new Promise("page of the console beyond the services, p95, ms", Named.PAGE_BEYOND + Named.P95, null, 100),
            new Promise("append on a big log / on an empty one, 16 clients", Named.onBig(16), Named.onEmpty(16), 0.85));

    private Promises() {}
}
