package grantledger.resilience.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private ServerSocket server;
    private Proxy proxy;

    @BeforeEach
    void an_echo_behind_a_proxy() throws IOException {
        server = echo(0);
        proxy = Proxy.to(server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void what_is_sent_arrives_and_what_is_answered_too() throws IOException {
        try (var client = client()) {
            assertThat(asked(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void a_black_hole_lets_nothing_through_and_delivers_it_when_it_is_healed() throws IOException {
        try (var client = client()) {
            proxy.hold(Direction.TO_CLIENT);
            client.getOutputStream().write(7);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            proxy.heal();
            assertThat(client.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void a_delay_is_at_least_as_long_as_it_says() throws IOException {
        try (var client = client()) {
            proxy.delay(Direction.TO_SERVER, Duration.ofMillis(50));
            long began = System.nanoTime();
            assertThat(asked(client, 7)).isEqualTo(7);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        }
    }

    @Test
    void a_cut_ends_what_is_open_and_lets_the_next_one_in() throws IOException {
        try (var client = client()) {
            assertThat(asked(client, 7)).isEqualTo(7);
            proxy.cut();
            assertThatThrownBy(() -> asked(client, 7)).isInstanceOf(IOException.class);
        }
        try (var next = client()) {
            assertThat(asked(next, 7)).isEqualTo(7);
        }
    }

    @Test
    void a_refusal_lets_nobody_in_until_it_is_healed() throws IOException {
        proxy.refuse();
        try (var client = client()) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        proxy.heal();
        try (var client = client()) {
            assertThat(asked(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void it_can_lead_to_another_server() throws IOException {
        try (var other = echo(1)) {
            proxy.lead(other.getLocalPort());
            try (var client = client()) {
                assertThat(asked(client, 7)).isEqualTo(8);
            }
        }
    }

    private Socket client() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(300);
        return client;
    }

    private static int asked(Socket client, int one) throws IOException {
        client.getOutputStream().write(one);
        int answer = client.getInputStream().read();
        if (answer < 0) {
            throw new IOException("closed");
        }
        return answer;
    }

    /** Answers every byte with it and so much more. */
    private static ServerSocket echo(int more) throws IOException {
        var socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    var client = socket.accept();
                    Thread.ofVirtual().start(() -> echo(client, more));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return socket;
    }

    private static void echo(Socket client, int more) {
        try (client) {
            for (int one = client.getInputStream().read();
                    one >= 0;
                    one = client.getInputStream().read()) {
                client.getOutputStream().write(one + more);
            }
        } catch (IOException gone) {
            // The client has had enough.
        }
    }
}
