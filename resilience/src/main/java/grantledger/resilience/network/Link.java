package grantledger.resilience.network;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.function.Consumer;

/** One connection through the proxy: two sockets, and a thread for each direction. */
final class Link {
    private static final int CHUNK = 1 << 16;

    private final Socket client;
    private final Socket server;
    private final Consumer<Link> ended;

    Link(Socket client, Socket server, Consumer<Link> ended) {
        this.client = client;
        this.server = server;
        this.ended = ended;
    }

    void open(Way toServer, Way toClient) {
        Thread.ofVirtual().start(() -> carry(client, server, toServer));
        Thread.ofVirtual().start(() -> carry(server, client, toClient));
    }

    private void carry(Socket from, Socket to, Way way) {
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                way.travel();
                out.write(chunk, 0, read);
            }
            way.travel();
            close();
        } catch (IOException ended) {
            close();
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    /** Both ends see a connection that was reset, as when a machine between them was restarted. */
    void reset() {
        reset(client);
        reset(server);
        ended.accept(this);
    }

    private static void reset(Socket socket) {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
        close(socket);
    }

    private void close() {
        close(client);
        close(server);
        ended.accept(this);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is gone, which is what was wanted.
        }
    }
}
