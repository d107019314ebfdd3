package grantledger.benchmark.serving;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * One connection that is kept alive (HTTP/1.1, RFC 9112), one request at a time, and made anew when the service ends it
 * with an answer, as Tomcat does after a number of them. Does just what is needed here, since a
 * full client takes as much of the machine as the service it asks.
 */
public final class Connection implements AutoCloseable {

    /** What came back; names of headers in small letters. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        /** Empty where it was not said. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The body, also where it came compressed. */
        public String text() {
            try (InputStream content = new ByteArrayInputStream(body)) {
                InputStream plain = header("content-encoding").equals("gzip") ? new GZIPInputStream(content) : content;
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException("An answer that cannot be read", broken);
            }
        }

        public Answer require(int... expected) {
            for (int one : expected) {
                if (one == status) {
                    return this;
                }
            }
            throw new IllegalStateException("Answered " + status + ": " + text());
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;

    public Connection(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    public Answer post(String path, String token, byte[] json) throws IOException {
        return post(path, token, "application/json", json);
    }

    public Answer post(String path, String token, String type, byte[] body) throws IOException {
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return send(request);
    }

    /** @param headers further lines, each with its line end */
    public Answer get(String path, String token, String headers) throws IOException {
        return get(path, "Authorization: Bearer " + token + "\r\n" + headers);
    }

    /** @param headers all but the host, each with its line end */
    public Answer get(String path, String headers) throws IOException {
        return send(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] said = header.split(":", 2);
            headers.put(said[0].toLowerCase(Locale.ROOT), said[1].strip());
        }
        boolean chunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        Answer answer = new Answer(status, headers, chunked ? chunks() : exactly(length));
        if (headers.getOrDefault("connection", "").contains("close")) {
            socket.close();
            open();
        }
        return answer;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The service closed the connection");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The service closed the connection");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
