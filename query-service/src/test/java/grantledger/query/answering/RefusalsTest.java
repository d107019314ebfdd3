package grantledger.query.answering;

import static grantledger.query.fixtures.Eventually.eventually;
import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.Json;
import grantledger.query.fixtures.Issuer;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of refusal, to the byte: status, the headers that belong to it, and the problem detail. */
@Tag("server")
class RefusalsTest {

    private static final UUID NOBODYS = new UUID(0, 7);

    private final StringJoiner seen = new StringJoiner("\n\n", "", "\n");

    @Test
    void of_reads_are_as_approved() throws IOException {
        see("no token", SERVICE.get("/api/calls").withToken(null));
        see("no genuine token", SERVICE.get("/api/calls").withToken("nonsense"));
        see("a token out of force", SERVICE.get("/api/calls").withToken(expired()));
        see("no token and no such path", SERVICE.get("/nothing").withToken(null));
        see("another role", SERVICE.get("/api/calls").as("ivar", "IMPORTER"));
        see("the service's role", SERVICE.get("/api/calls").as("x", "SYSTEM"));
        see("no role", SERVICE.get("/api/calls").as("x"));
        see(
                "audit by another role",
                SERVICE.get("/api/audit/applications/%s", NOBODYS).as("x", "OFFICER"));
        see("unknown path", SERVICE.get("/nothing"));
        see("unknown path of the API", SERVICE.get("/api/nothing"));
        see("unknown application", SERVICE.get("/api/applications/%s", NOBODYS));
        see("no id", SERVICE.get("/api/applications/7"));
        see("unknown parameter", SERVICE.get("/api/applications?colour=blue"));
        see("unknown word", SERVICE.get("/api/reports?state=lost"));
        see("another method", SERVICE.get("/api/applications").post());
        see("another answer", SERVICE.get("/api/calls").header("Accept", "application/xml"));
        see("malformed path", SERVICE.get("/api/applications/%s;x=1/", NOBODYS));
        see("malformed position", SERVICE.get("/api/calls").header("Read-After", "soon"));
        see("the error page", SERVICE.get("/error").withToken(null));
        assertThat(seen).hasToString(approved("refusals.txt"));
    }

    @Test
    void of_reads_after_what_is_not_there_yet_say_how_far_it_is() {
        HttpResponse<String> refused =
                SERVICE.get("/api/calls").after(1_000_000).answer();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        long reached = Json.mapper().readTree(refused.body()).at("/position").longValue();
        assertThat(reached).isLessThanOrEqualTo(RELAY.position());
        assertThat(refused.body()).isEqualTo("""
            {"detail":"The views have reached position %1$d, not 1000000.","errors":[],"position":%1$d,\
            "rule":"read-after","status":503,"title":"Service Unavailable",\
            "type":"urn:grantledger:rule:read-after"}\
            """.formatted(reached));
    }

    @Test
    void while_the_database_or_the_issuer_is_away_are_as_approved() throws IOException {
        String database = Servers.database();
        try (Service service = new Service(database, Servers.topic())) {
            Servers.answering(database, false);
            eventually(() -> assertThat(service.get("/api/calls").status()).isEqualTo(503));
            see("database away", service.get("/api/calls"));
        }
        try (Service service = new Service(
                Servers.database(),
                Servers.topic(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")) {
            see("issuer away", service.get("/api/calls"));
        }
        assertThat(seen).hasToString(approved("refusals-without-servers.txt"));
    }

    private static String expired() {
        return Issuer.token(Issuer.claims("a", "OFFICER")
                .issueTime(Date.from(Instant.parse("2025-12-31T23:00:00Z")))
                .expirationTime(Date.from(Instant.parse("2026-01-01T00:00:00Z")))
                .build());
    }

    private void see(String what, Service.Call request) {
        HttpResponse<String> response = request.answer();
        StringJoiner lines = new StringJoiner("\n").add("# " + what).add(String.valueOf(response.statusCode()));
        Stream.of("Content-Type", "WWW-Authenticate", "Retry-After", "Allow", "Accept", "Cache-Control")
                .flatMap(name -> response
                        .headers()
                        .firstValue(name)
                        .map(value -> name + ": " + value.replaceAll("(//127.0.0.1):\\d+", "$1"))
                        .stream())
                .forEach(lines::add);
        seen.add(lines.add(response.body()).toString());
    }

    private static String approved(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RefusalsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
