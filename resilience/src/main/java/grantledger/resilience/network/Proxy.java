package grantledger.resilience.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between clients and one server on this machine, and fails as networks do: slow, silent or cut, in one
 * direction or both. A silent way keeps what enters it and delivers it later, as TCP does after a partition; the peers'
 * keepalives are answered meanwhile, as they are by a process that has been stopped.
 */
public final class Proxy implements AutoCloseable {
    private final ServerSocket door;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Map<Direction, Way> ways = new EnumMap<>(Direction.class);
    private volatile int target;
    private volatile boolean refusing;

    private Proxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
        for (var direction : Direction.values()) {
            ways.put(direction, new Way());
        }
    }

    /** @param target the server's port, on this machine */
    public static Proxy to(int target) {
        try {
            var proxy = new Proxy(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().start(proxy::admit);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("No port for a proxy", e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            if (refusing) {
                client.close();
                return;
            }
            client.setTcpNoDelay(true);
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            server.setTcpNoDelay(true);
            var link = new Link(client, server, links::remove);
            links.add(link);
            link.open(ways.get(Direction.TO_SERVER), ways.get(Direction.TO_CLIENT));
        } catch (IOException nobody) {
            closeQuietly(client);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is gone, which is what was wanted.
        }
    }

    public void delay(Direction direction, Duration each) {
        ways.get(direction).delay(each);
    }

    /** From now on nothing arrives that way, until {@link #heal}. */
    public void hold(Direction direction) {
        ways.get(direction).hold();
    }

    /** Neither way. */
    public void hold() {
        ways.values().forEach(Way::hold);
    }

    /** Resets every connection; new ones are let in. */
    public void cut() {
        links.forEach(Link::reset);
    }

    /** Resets every connection, and lets no new one in until {@link #heal}. */
    public void refuse() {
        refusing = true;
        cut();
    }

    public void heal() {
        refusing = false;
        ways.values().forEach(Way::open);
    }

    /** Leads to another server from now on; connections to the one before are reset. */
    public void lead(int to) {
        target = to;
        cut();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
