package grantledger.standalone.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/**
 * What came back.
 *
 * @param status 0 where nothing did
 */
record Reply(int status, String head, byte[] body, long milliseconds) {

    private static final int PATIENCE = 20_000;
    private static final int MOST_BYTES = 16 << 20;

    static Reply to(Attack attack) throws IOException {
        byte[] request = attack.bytes();
        long begun = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), attack.port())) {
            socket.setSoTimeout(PATIENCE);
            begun += send(request, attack.pause(), socket) * 1_000_000;
            endOf(socket);
            byte[] answer = received(socket);
            return of(answer, (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** Returns how long it was idle meanwhile. The server may have answered and hung up before it has everything. */
    private static long send(byte[] request, long pause, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        try {
            int half = pause == 0 ? request.length : request.length / 2;
            out.write(request, 0, half);
            out.flush();
            if (half < request.length) {
                Thread.sleep(pause);
                out.write(request, half, request.length - half);
                out.flush();
            }
        } catch (SocketException hungUp) {
            return pause;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return pause;
    }

    /** Nothing more is to come, so that nobody waits for what was only said to. */
    private static void endOf(Socket socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException hungUp) {
            return; // it has answered already
        }
    }

    private static byte[] received(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] piece = new byte[16 * 1024];
        try {
            for (int count = socket.getInputStream().read(piece);
                    count >= 0 && answer.size() < MOST_BYTES;
                    count = socket.getInputStream().read(piece)) {
                answer.write(piece, 0, count);
            }
        } catch (SocketException | SocketTimeoutException end) {
            return answer.toByteArray();
        }
        return answer.toByteArray();
    }

    private static Reply of(byte[] answer, long milliseconds) throws IOException {
        String text = new String(answer, ISO_8859_1);
        if (text.startsWith("HTTP/1.1 100")) {
            return of(Arrays.copyOfRange(answer, text.indexOf("\r\n\r\n") + 4, answer.length), milliseconds);
        }
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            return new Reply(0, text, new byte[0], milliseconds);
        }
        String head = text.substring(0, end);
        byte[] body = Arrays.copyOfRange(answer, end + 4, answer.length);
        boolean chunked = head.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked");
        return new Reply(Integer.parseInt(head.substring(9, 12)), head, chunked ? unchunked(body) : body, milliseconds);
    }

    private static byte[] unchunked(byte[] body) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (ByteArrayInputStream in = new ByteArrayInputStream(body)) {
            for (int size = size(in); size > 0; size = size(in)) {
                whole.write(in.readNBytes(size));
                in.skipNBytes(2);
            }
        }
        return whole.toByteArray();
    }

    /** Of the next chunk; 0 at the end, and where the rest is missing. */
    private static int size(ByteArrayInputStream in) {
        StringBuilder digits = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                digits.append((char) c);
            }
        }
        return digits.isEmpty() ? 0 : Integer.parseInt(digits.toString(), 16);
    }

    String header(String name) {
        return Headers.value(head, name);
    }

    String text() {
        return new String(body, UTF_8);
    }
}
