package grantledger.benchmark.serving;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.OpenCall;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.material.Who;
import grantledger.benchmark.measuring.Client;
import grantledger.benchmark.measuring.Contender;
import grantledger.benchmark.running.Pipeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Full commands over HTTP, a connection for each client, with relay and reactions at work as always. Each client has a
 * call of its own: every submission is registered by a reaction, which changes the call.
 */
public final class CommandsOverHttp implements Contender {

    private final int port;
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final List<UUID> calls;

    public CommandsOverHttp(Pipeline pipeline, int port, int calls) throws IOException {
        this.port = port;
        for (Who who : Who.values()) {
            tokens.put(who, pipeline.token(who));
        }
        List<Step> announced = IntStream.range(0, calls)
                .mapToObj(number -> OpenCall.announced("http-" + number))
                .toList();
        try (Connection connection = new Connection(port)) {
            for (Step call : announced) {
                issue(call, connection);
            }
        }
        this.calls = announced.stream().map(OpenCall::idOf).toList();
    }

    public Connection.Answer issue(Step step, Connection connection) throws IOException {
        return connection
                .post("/api/commands/" + step.name(), tokens.get(step.who()), step.json())
                .require(200, 201);
    }

    /** Several commands in one body, one a line; returns when all have been answered, each with success. */
    public void issueTogether(List<Step> steps, Connection connection) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Step step : steps) {
            lines.writeBytes(("{\"command\":\"" + step.name() + "\",\"body\":").getBytes(US_ASCII));
            lines.writeBytes(step.json());
            lines.writeBytes("}\n".getBytes(US_ASCII));
        }
        Who sender = steps.getFirst().who();
        Connection.Answer answer = connection
                .post("/api/commands", tokens.get(sender), "application/x-ndjson", lines.toByteArray())
                .require(200);
        long done = new String(answer.body(), UTF_8)
                .lines()
                .filter(line -> line.contains("\"status\":201"))
                .count();
        if (done != steps.size()) {
            throw new IllegalStateException(done + " of " + steps.size() + " lines were carried out");
        }
    }

    public UUID call(int client) {
        return calls.get(client % calls.size());
    }

    @Override
    public Client client(int number) throws IOException {
        return new Issuing(new Connection(port), call(number));
    }

    private final class Issuing implements Client {

        private final Connection connection;
        private final UUID call;
        private Iterator<Step> steps = List.<Step>of().iterator();

        Issuing(Connection connection, UUID call) {
            this.connection = connection;
            this.call = call;
        }

        @Override
        public void act() throws IOException {
            if (!steps.hasNext()) {
                steps = new Life(call).handled().iterator();
            }
            issue(steps.next(), connection);
        }

        @Override
        public void leave() throws IOException {
            connection.close();
        }
    }
}
