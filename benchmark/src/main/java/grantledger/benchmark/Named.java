package grantledger.benchmark;

/** The figures' names, which promises refer to. */
final class Named {

    static final String HTTP = "ours, commands over HTTP with JWT, 32 connections";
    static final String OUR_COLD = "ours, full command, cold with 50 events, 16 clients";
    static final String STOCK_COLD = "stock Axon, full command, cold with 50 events, 16 clients";
    static final String READ_LOG = "read and parse only, from the log";
    static final String READ_TOPIC = "read and parse only, from the topic";
    static final String CATCH_UP = "ours, relay and live fold of the whole log";
    static final String REBUILD = "ours, rebuild";
    static final String LAG_P50 = "acknowledged to visible at 300 commands/s, p50";
    static final String LAG_P99 = "acknowledged to visible at 300 commands/s, p99";
    static final String LAG_RATE = "commands/s while that was measured";

    static final String SYNC = "8 KiB write and sync";
    static final String LAG_P50_BEYOND = "acknowledged to visible, p50, beyond 10 syncs";
    static final String LAG_P99_BEYOND = "acknowledged to visible, p99, beyond 30 syncs";
    static final String ONE_CALL = "submissions over HTTP into one call, 64 connections, two instances";
    static final String MANY_CALLS = "submissions over HTTP into 64 calls, 64 connections, two instances";
    static final String SINGLE = "submissions over HTTP, 32 connections";
    static final String IMPORT = "submissions in one NDJSON body";
    static final String RECORDS = "Kafka records for each event at 10 events/s";
    static final String BEFORE = "submissions over HTTP before a transaction was opened";
    static final String BESIDE = "submissions over HTTP beside it, at the end";
    static final String FIRST_START = "up until READY, first start";
    static final String NEXT_START = "up until READY, on a kept data directory";
    static final String P50 = ", p50";
    static final String P95 = ", p95";
    static final String PAGE_TOTAL = "page of the console, 50 people, from click to last byte";
    static final String PAGE_API = "page of the console, of that in the services";
    static final String PAGE_BEYOND = "page of the console, beyond the services";
    static final String PAGES = "pages shown while that was measured";
    static final String PAGE_FAILURES = "pages that were not shown";
    static final String PAGE_CPU = "CPU of the console for a page";
    static final String PAGE_CPU_QUERY = "CPU of query-service for a page";
    static final String CONSOLE_HEAP = "heap of the console after a collection, of 256 MiB";

    private Named() {}

    static String raw(int clients) {
        return "raw one-row inserts" + of(clients);
    }

    static String append(int clients) {
        return "ours, append only" + of(clients);
    }

    static String ours(int clients) {
        return "ours, full command" + of(clients);
    }

    static String stock(int clients) {
        return "stock Axon, full command" + of(clients);
    }

    static String replay(int batch) {
        return "stock Axon, replay, batches of " + batch;
    }

    static String onEmpty(int clients) {
        return "ours, append only, empty log" + of(clients);
    }

    static String onBig(int clients) {
        return "ours, append only, big log" + of(clients);
    }

    private static String of(int clients) {
        return ", " + clients + (clients == 1 ? " client" : " clients");
    }
}
