package grantledger.standalone.running;

import grantledger.embedded.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine: asked for, looked at, or simply given. */
final class Port {
    private Port() {}

    /** @param asked 0 for any free one */
    static int free(int asked, String what, String option) {
        if (asked == 0) {
            return FreePort.find();
        }
        if (isTaken(asked)) {
            throw new CannotStart(
                    "Port %d for the %s is taken by another program; stop that one, or choose another with %s"
                            .formatted(asked, what, option));
        }
        return asked;
    }

    static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            // A port whose last connections are still fading away is free; the services take it as well.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
