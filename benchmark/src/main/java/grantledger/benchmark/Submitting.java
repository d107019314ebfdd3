package grantledger.benchmark;

import grantledger.benchmark.material.Step;
import grantledger.benchmark.measuring.Window;
import grantledger.benchmark.running.Database;
import grantledger.benchmark.running.Pipeline;
import grantledger.benchmark.running.ServiceProcess;
import grantledger.benchmark.serving.CommandsOverHttp;
import grantledger.benchmark.serving.Connection;
import grantledger.benchmark.serving.Submissions;
import grantledger.events.Event;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Parts i to l: what a last evening before a deadline is like, on two command-services that share everything. */
final class Submitting implements Contest {

    private static final int CONNECTIONS = 64;
    private static final int SINGLE_CONNECTIONS = 32;
    private static final int SLOW_EVENTS = 200;
    private static final String PER_SECOND = "/s";

    @Override
    public void hold(Run run) throws Exception {
        if (run.has(Part.I_DEADLINE) || run.has(Part.J_IMPORT) || run.has(Part.K_RECORDS) || run.has(Part.L_BESIDE)) {
            run.say("Starting Kafka and two command-services …");
            try (Pipeline pipeline = new Pipeline(run.site(), "submitting", run.home())) {
                new Evening(run, pipeline).pass();
            }
        }
    }

    private static final class Evening {

        private final Run run;
        private final Pipeline pipeline;
        private final List<ServiceProcess> services;
        private final CommandsOverHttp commands;

        Evening(Run run, Pipeline pipeline) throws Exception {
            this.run = run;
            this.pipeline = pipeline;
            this.services = List.of(pipeline.startCommandService(), pipeline.startCommandService());
            this.commands = new CommandsOverHttp(pipeline, ports().getFirst(), CONNECTIONS);
        }

        private List<Integer> ports() {
            return services.stream().map(ServiceProcess::port).toList();
        }

        void pass() throws Exception {
            run.say("Warming them up …");
            new Window(run.scale().servicesWarmUp(), Duration.ofSeconds(1)).rate(into(CONNECTIONS), CONNECTIONS);
            settle();
            for (int round = 1; round <= run.scale().rounds(); round++) {
                if (run.has(Part.I_DEADLINE)) {
                    run.results().add(Named.MANY_CALLS, rate(into(CONNECTIONS), CONNECTIONS), PER_SECOND);
                    run.results().add(Named.ONE_CALL, rate(into(1), CONNECTIONS), PER_SECOND);
                }
                if (run.has(Part.J_IMPORT)) {
                    run.results().add(Named.SINGLE, rate(onOne(), SINGLE_CONNECTIONS), PER_SECOND);
                    run.results().add(Named.IMPORT, imported(), PER_SECOND);
                }
                if (run.has(Part.K_RECORDS)) {
                    run.results().add(Named.RECORDS, recordsForEachEvent(), "");
                }
            }
            if (run.has(Part.L_BESIDE)) {
                besideAnOpenTransaction();
            }
            services.forEach(ServiceProcess::requireAlive);
        }

        private Submissions into(int calls) {
            return new Submissions(commands, ports(), calls);
        }

        private Submissions onOne() {
            return new Submissions(commands, List.of(ports().getFirst()), SINGLE_CONNECTIONS);
        }

        private double rate(Submissions submissions, int connections) throws Exception {
            double rate = run.scale().httpWindow().rate(submissions, connections);
            settle();
            return rate;
        }

        private double imported() throws Exception {
            Submissions material = onOne();
            List<Step> steps = IntStream.range(0, run.scale().imported())
                    .mapToObj(material::next)
                    .toList();
            try (Connection connection = new Connection(ports().getFirst())) {
                long began = System.nanoTime();
                commands.issueTogether(steps, connection);
                double rate = steps.size() * 1e9 / (System.nanoTime() - began);
                settle();
                return rate;
            }
        }

        /** Each submission is one event, and its registration another two. */
        private double recordsForEachEvent() throws Exception {
            long events = lastPosition();
            long records = records();
            Submissions slow = onOne();
            try (Connection connection = new Connection(ports().getFirst())) {
                long began = System.nanoTime();
                for (int i = 0; lastPosition() - events < SLOW_EVENTS; i++) {
                    commands.issue(slow.next(i), connection);
                    long due = began + (lastPosition() - events) * 100_000_000L;
                    Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                }
            }
            settle();
            return (records() - records) / (double) (lastPosition() - events);
        }

        private long lastPosition() throws SQLException {
            return Long.parseLong(pipeline.log().ask("select position from log_head"));
        }

        private long records() {
            try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", pipeline.kafka()),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer())) {
                List<TopicPartition> partitions = consumer.partitionsFor(Event.TOPIC).stream()
                        .map(it -> new TopicPartition(it.topic(), it.partition()))
                        .toList();
                return consumer.endOffsets(partitions).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }
        }

        /** A report that somebody has left open, while submissions go on beside it all the time. */
        private void besideAnOpenTransaction() throws Exception {
            Submissions submissions = into(CONNECTIONS);
            for (int round = 1; round <= run.scale().rounds(); round++) {
                run.results().add(Named.BEFORE, rate(submissions, CONNECTIONS), PER_SECOND);
            }
            run.say("Submitting for %d s beside an open transaction …"
                    .formatted(run.scale().beside().toSeconds()));
            try (java.sql.Connection open = pipeline.log().connect(Database.OWNER);
                    Statement statement = open.createStatement()) {
                open.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
                open.setAutoCommit(false);
                statement.execute("select count(*) from event where position < 100");
                new Window(run.scale().beside(), Duration.ofSeconds(1)).rate(submissions, CONNECTIONS);
                for (int round = 1; round <= run.scale().rounds(); round++) {
                    run.results().add(Named.BESIDE, rate(submissions, CONNECTIONS), PER_SECOND);
                }
            }
        }

        /** Whoever is measured next has the machine to itself. */
        private void settle() throws SQLException, InterruptedException {
            pipeline.settle();
            services.forEach(ServiceProcess::requireAlive);
        }
    }
}
