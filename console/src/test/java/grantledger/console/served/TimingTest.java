package grantledger.console.served;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingTest {
    @Test
    void a_page_says_how_long_it_took_and_how_much_of_that_the_services_did() {
        try (var query = new StandIn();
                var command = new StandIn();
                var console = new ServedConsole(query, command)) {
            query.says("/api/calls", "{\"rows\": [], \"total\": 0}");
            assertThat(timing(console, "/calls")).matches("api;dur=(?!0\\.0)\\d+\\.\\d, total;dur=(?!0\\.0)\\d+\\.\\d");
            query.refuses("/api/calls", 500, "", "");
            assertThat(timing(console, "/calls")).startsWith("api;dur=");
        }
    }

    private static String timing(ServedConsole console, String path) {
        return console.get(path).headers().firstValue("Server-Timing").orElse("");
    }
}
