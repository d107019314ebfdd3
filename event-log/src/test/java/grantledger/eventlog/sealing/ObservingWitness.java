package grantledger.eventlog.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.NoteSignature;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.VerifierKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A witness by c2sp.org/tlog-witness that keeps what it has cosigned in memory. */
final class ObservingWitness implements AutoCloseable {

    private static final long TIME = 1_800_000_000L;

    private final HttpServer server;
    private final KeyPair pair = pair();
    private final VerifierKey key;
    private final List<Checkpoint> cosigned = new CopyOnWriteArrayList<>();
    volatile boolean isSilent;
    volatile boolean signsWithAnotherKey;

    ObservingWitness(String name) throws IOException {
        byte[] encoded = pair.getPublic().getEncoded();
        key = new VerifierKey(
                name, VerifierKey.Type.COSIGNATURE, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/w/add-checkpoint", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    VerifierKey key() {
        return key;
    }

    Witness asWitness() {
        return new Witness(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w"), key);
    }

    List<Long> sizes() {
        return cosigned.stream().map(Checkpoint::size).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (isSilent) {
            return;
        }
        int end = body.indexOf("\n\n");
        List<String> lines = body.substring(0, end).lines().toList();
        Checkpoint checkpoint =
                Checkpoint.of(SignedNote.of(body.substring(end + 2)).text());
        long old = Long.parseLong(lines.getFirst().substring("old ".length()));
        List<byte[]> proof = lines.subList(1, lines.size()).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
        answer(exchange, checkpoint, old, proof);
    }

    private synchronized void answer(HttpExchange exchange, Checkpoint checkpoint, long old, List<byte[]> proof)
            throws IOException {
        Checkpoint last = cosigned.isEmpty() ? null : cosigned.getLast();
        long size = last == null ? 0 : last.size();
        if (old != size) {
            reply(exchange, 409, size + "\n");
        } else if (last != null
                && !Rfc9162.isConsistent(size, last.root(), checkpoint.size(), checkpoint.root(), proof)) {
            reply(exchange, 422, "");
        } else {
            cosigned.add(checkpoint);
            reply(exchange, 200, cosignature(checkpoint).line() + "\n");
        }
    }

    private NoteSignature cosignature(Checkpoint checkpoint) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(pair.getPrivate());
            signing.update(("cosignature/v1\ntime " + TIME + "\n" + checkpoint.text()).getBytes(UTF_8));
            byte[] signature =
                    ByteBuffer.allocate(72).putLong(TIME).put(signing.sign()).array();
            return new NoteSignature(key.name(), signsWithAnotherKey ? key.id() + 1 : key.id(), signature);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
