package grantledger.standalone.running;

import grantledger.embedded.DirectoryClaim;
import grantledger.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Ports of this machine: asked for, looked at, claimed, or simply given. */
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

    /**
     * Holds a port that nobody listens on yet against every other start by this user: a service listens only seconds
     * after the port was looked at.
     */
    static DirectoryClaim claim(int port, String what, String option) {
        try {
            return DirectoryClaim.of(Files.createDirectories(claims().resolve(String.valueOf(port))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot claim port " + port + " in " + claims(), e);
        } catch (IllegalStateException inUse) {
            throw new CannotStart(
                    "Port %d for the %s belongs to another grants that runs or starts; stop that one, or choose another with %s"
                            .formatted(port, what, option),
                    inUse);
        }
    }

    private static Path claims() {
        return Path.of(System.getProperty("java.io.tmpdir"), "grantledger-ports-" + System.getProperty("user.name"));
    }

    /** Whoever listens on one of the addresses of this machine's own name would be taken for us by some client. */
    static boolean isTaken(int port) {
        try {
            return Arrays.stream(InetAddress.getAllByName("localhost")).anyMatch(address -> isTaken(address, port));
        } catch (UnknownHostException noName) {
            return isTaken(InetAddress.getLoopbackAddress(), port);
        }
    }

    private static boolean isTaken(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            // A port whose last connections are still fading away is free; the services take it as well.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return false;
        } catch (IOException taken) {
            return isHere(address);
        }
    }

    /** A name may have addresses that this machine has not, such as that of IPv6 where it is switched off. */
    private static boolean isHere(InetAddress address) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException notHere) {
            return false;
        }
    }
}
