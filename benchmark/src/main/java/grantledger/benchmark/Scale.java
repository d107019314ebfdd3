package grantledger.benchmark;

import grantledger.benchmark.measuring.Window;
import java.time.Duration;

/**
 * How much is measured.
 *
 * @param servicesWarmUp before services that were just started are measured: their compilers share the cores with them
 * @param coldOurs   applications with many events, each loaded once, in a round; {@code coldStock} for stock Axon
 * @param longLog    events that are rebuilt from
 * @param stockLog   events that stock Axon replays
 * @param bigLog     events in the log that appends are measured on top of
 * @param imported   applications in one NDJSON body
 * @param clicked    applications that people click through in the console, for {@code clicking} after {@code clickingWarmUp}
 * @param beside     how long a transaction has been open when submissions beside it are measured
 */
record Scale(
        int rounds,
        Window window,
        Duration servicesWarmUp,
        Window httpWindow,
        int coldOurs,
        int coldStock,
        int longLog,
        int stockLog,
        int bigLog,
        Duration lagWarmUp,
        Duration lag,
        int imported,
        int clicked,
        Duration clickingWarmUp,
        Duration clicking,
        Duration beside) {

    static final Scale FULL = new Scale(
            3,
            new Window(Duration.ofSeconds(2), Duration.ofSeconds(5)),
            Duration.ofSeconds(150),
            new Window(Duration.ofSeconds(5), Duration.ofSeconds(10)),
            3_000,
            1_000,
            1_000_000,
            20_000,
            10_000_000,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            10_000,
            10_000,
            Duration.ofSeconds(90),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10));

    static final Scale QUICK = new Scale(
            1,
            new Window(Duration.ofMillis(500), Duration.ofSeconds(1)),
            Duration.ofSeconds(3),
            new Window(Duration.ofSeconds(1), Duration.ofSeconds(1)),
            500,
            100,
            50_000,
            2_000,
            100_000,
            Duration.ofSeconds(3),
            Duration.ofSeconds(4),
            500,
            500,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5));

    Scale withRounds(int chosen) {
        return new Scale(
                chosen,
                window,
                servicesWarmUp,
                httpWindow,
                coldOurs,
                coldStock,
                longLog,
                stockLog,
                bigLog,
                lagWarmUp,
                lag,
                imported,
                clicked,
                clickingWarmUp,
                clicking,
                beside);
    }
}
