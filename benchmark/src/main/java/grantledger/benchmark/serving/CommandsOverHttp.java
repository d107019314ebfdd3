package grantledger.benchmark.serving;

import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.OpenCall;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.material.Who;
import grantledger.benchmark.measuring.Client;
import grantledger.benchmark.measuring.Contender;
import grantledger.benchmark.running.Pipeline;
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

    Connection.Answer issue(Step step, Connection connection) throws IOException {
        return connection
                .post("/api/commands/" + step.name(), tokens.get(step.who()), step.json())
                .require(200, 201);
    }

    UUID call(int client) {
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
