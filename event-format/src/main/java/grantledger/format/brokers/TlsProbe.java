package grantledger.format.brokers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a broker what every client of Kafka asks first, its versions, and looks at the first byte of what comes back. */
final class TlsProbe {

    private static final Pattern SERVER = Pattern.compile("(?:[A-Za-z0-9_]+://)?\\[?([^\\]]+?)]?:(\\d{1,5})");
    private static final int MILLIS = 2_000;

    /** Length, what is asked (18: versions), in which version, a number to know the answer by, and no name. */
    private static final byte[] VERSIONS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, -1, -1};

    /** The first byte of an alert; that of an answer is the highest one of its length, which is below 16 MB. */
    private static final int TLS_ALERT = 0x15;

    private TlsProbe() {}

    /** A broker that does not answer at all is left to the client to wait for. */
    static boolean isAnsweredWithTls(String server) {
        Matcher address = SERVER.matcher(server);
        if (!address.matches()) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(VERSIONS);
            return socket.getInputStream().read() == TLS_ALERT;
        } catch (IOException | IllegalArgumentException away) {
            return false;
        }
    }
}
