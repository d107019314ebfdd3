package grantledger.verifier.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import grantledger.verifier.bundle.Trust;
import grantledger.verifier.files.NotABundle;
import grantledger.verifier.made.MadeCopy;
import grantledger.verifier.made.MadeEvent;
import grantledger.verifier.made.MadeKey;
import grantledger.verifier.made.MadeLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a log that is served as files, whose entries are for those who have a token. */
class LogCopyingTest {

    private static final String TOKEN = "secret";

    @TempDir
    private Path folder;

    private final MadeKey key = MadeKey.of("grants.example/log");
    private final MadeLog log = new MadeLog(key.name());
    private final Trust trust = new Trust(List.of(key.ofLog()), List.of(), 0, Optional.empty());
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        grow(300);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void grow(int leaves) throws IOException {
        for (int leaf = 0; leaf < leaves; leaf++) {
            log.add(new MadeEvent("stream", log.size() + 1, "PaymentMade", "carl.controls", "{}").leaf());
        }
        new MadeCopy(log, folder.resolve("served")).write(log.size(), key);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/log/".length());
        asked.add(name);
        Path file = folder.resolve("served").resolve(name);
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        boolean allowed = !name.contains("entries") || ("Bearer " + TOKEN).equals(token);
        byte[] body = Files.isRegularFile(file) && allowed ? Files.readAllBytes(file) : new byte[0];
        exchange.sendResponseHeaders(!allowed ? 401 : body.length > 0 ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private long copy(Optional<String> token) throws IOException, InterruptedException {
        String address = "http://localhost:" + server.getAddress().getPort() + "/log/";
        try (LogCopying copying = new LogCopying(address, folder.resolve("copy"), token)) {
            return copying.copy();
        }
    }

    private boolean holds() throws IOException {
        return LogCheck.check(folder.resolve("copy"), trust, Optional.empty())
                .findings()
                .allHold();
    }

    @Test
    void the_copy_is_checked_offline_and_grows_by_what_is_new() throws Exception {
        assertThat(copy(Optional.of(TOKEN))).isEqualTo(300);
        assertThat(holds()).isTrue();
        grow(300);
        asked.clear();
        assertThat(copy(Optional.of(TOKEN))).isEqualTo(600);
        assertThat(asked).contains("tile/0/001", "tile/0/002.p/88").doesNotContain("tile/0/000", "tile/entries/000");
        assertThat(holds()).isTrue();
        assertThat(folder.resolve("copy/checkpoint.before")).exists();
    }

    @Test
    void everybody_may_have_the_hashes_and_a_token_brings_the_entries() throws Exception {
        copy(Optional.empty());
        assertThat(holds()).isTrue();
        assertThat(folder.resolve("copy/tile/entries")).doesNotExist();
        assertThatThrownBy(() -> copy(Optional.of("wrong")))
                .isInstanceOf(NotABundle.class)
                .hasMessageEndingWith("tile/entries/000 was answered with 401");
    }
}
