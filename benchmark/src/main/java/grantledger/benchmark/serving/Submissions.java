package grantledger.benchmark.serving;

import grantledger.benchmark.material.Life;
import grantledger.benchmark.material.Step;
import grantledger.benchmark.measuring.Client;
import grantledger.benchmark.measuring.Contender;
import java.io.IOException;
import java.util.List;

/**
 * Applications that are submitted over HTTP, each of another organisation: by each client into a call of its own, or all
 * into few. Clients take turns between the instances.
 *
 * @param ports of the instances
 * @param calls into how many calls, of those that were announced
 */
public record Submissions(CommandsOverHttp commands, List<Integer> ports, int calls) implements Contender {

    @Override
    public Client client(int number) throws IOException {
        Connection connection = new Connection(ports.get(number % ports.size()));
        return new Client() {
            @Override
            public void act() throws IOException {
                commands.issue(next(number), connection);
            }

            @Override
            public void leave() throws IOException {
                connection.close();
            }
        };
    }

    /** The next application of a client. */
    public Step next(int client) {
        return new Life(commands.call(client % calls)).handled().getFirst();
    }
}
