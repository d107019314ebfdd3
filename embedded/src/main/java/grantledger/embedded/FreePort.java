package grantledger.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP port that nobody listens on at the moment of asking. It is below those that systems lend to outgoing connections
 * (from 32768 on Linux, from 49152 on others), so that no client takes it before its server has begun, or while that
 * starts anew; and a process is not given it again before it has been given all the others. Another process may still take
 * it first.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private FreePort() {}

    public static int find() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port from %d to %d".formatted(FIRST, FIRST + COUNT - 1));
    }

    static int orAny(int port) {
        return port == 0 ? find() : port;
    }

    /** At each address of this machine. */
    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
