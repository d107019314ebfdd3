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
