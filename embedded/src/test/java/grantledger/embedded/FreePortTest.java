package grantledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {
    /** Of Linux, whose are the lowest: {@code net.ipv4.ip_local_port_range}. */
    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768;

    @Test
    void no_port_is_given_twice_nor_one_that_an_outgoing_connection_may_get() {
        var ports = IntStream.generate(FreePort::find).limit(1_000).boxed().toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port < FIRST_OF_OUTGOING_CONNECTIONS);
    }

    @Test
    void a_port_that_somebody_listens_on_is_not_given_even_if_all_the_others_have_been() throws IOException {
        int port = FreePort.find();
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(IntStream.generate(FreePort::find).limit(12_000))
                    .hasSize(12_000)
                    .doesNotContain(taken.getLocalPort());
        }
    }
}
