package grantledger.standalone.identity;

import static grantledger.standalone.identity.Person.ALE;
import static grantledger.standalone.identity.Person.OLLE;
import static grantledger.standalone.identity.Running.sentOn;
import static grantledger.standalone.identity.Running.with;
import static grantledger.standalone.identity.Running.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import grantledger.access.roles.Role;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in at the local issuer, from the page on which somebody is picked to what the tokens say. */
class SignInTest {
    private static final String HOSTILE = "\"><script>alert('1')</script>&";

    @TempDir
    static Path directory;

    private Running issuer;
    private Console console;

    @BeforeEach
    void start() {
        issuer = new Running(directory);
        console = Console.of(issuer);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void whoever_is_picked_is_sent_back_with_a_code_that_brings_tokens() throws Exception {
        var description = issuer.describesItself();
        assertThat(description.path("authorization_endpoint").asString()).isEqualTo(issuer.url() + "/authorize");
        var sent = sentOn(console.picks(ALE));
        assertThat(sent).containsEntry("state", Console.STATE).containsEntry("iss", issuer.url());

        var tokens = Console.tokens(console.redeems(sent.get("code")));
        assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(900);
        var identity = verified(tokens.path("id_token").asString());
        assertThat(identity)
                .containsEntry("iss", issuer.url())
                .containsEntry("sub", "999900-0012")
                .containsEntry("nonce", Console.NONCE)
                .containsEntry("name", "Alva Kvist, Ale kommun")
                .containsEntry("roles", List.of("APPLICANT"));
        assertThat(identity.get("aud")).isEqualTo(List.of(Console.CLIENT));
        var access = verified(tokens.path("access_token").asString());
        assertThat(access)
                .containsEntry("iss", issuer.url())
                .containsEntry("sub", "999900-0012")
                .containsEntry("roles", List.of("APPLICANT"))
                .containsEntry("organisation_number", "999900-0012")
                .doesNotContainKeys("name", "nonce");
        assertThat(access.get("aud")).isEqualTo(List.of("grantledger"));
    }

    private Map<String, Object> verified(String token) throws Exception {
        var keys = JWKSet.load(
                URI.create(issuer.describesItself().path("jwks_uri").asString()).toURL());
        var signed = SignedJWT.parse(token);
        var key = keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey();
        assertThat(signed.verify(new RSASSAVerifier(key))).isTrue();
        return signed.getJWTClaimsSet().getClaims();
    }

    @Test
    void an_access_token_says_who_its_bearer_is_and_an_id_token_does_not() {
        var tokens = console.signsIn(OLLE);
        var known = issuer.get(
                "/userinfo", Map.of(), bearer(tokens.path("access_token").asString()));
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(Running.json(known).path("name").asString()).isEqualTo("Olle Ek");
        assertThat(Running.json(known).at("/roles/0").asString()).isEqualTo("OFFICER");
        assertThat(issuer.get(
                                "/userinfo",
                                Map.of(),
                                bearer(tokens.path("id_token").asString()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(issuer.get("/userinfo", Map.of()).statusCode()).isEqualTo(401);
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    @Test
    void the_page_offers_everybody_by_role_and_needs_no_script() {
        var page = issuer.get("/authorize", console.request());
        assertThat(page.statusCode()).isEqualTo(200);
        for (var role : Role.ofPeople()) {
            assertThat(page.body()).contains("<h2 id=\"" + role + "\">");
        }
        for (var person : Person.values()) {
            assertThat(page.body())
                    .contains("value=\"" + person.subject() + "\"")
                    .contains(person.fullName());
        }
        assertThat(page.body()).doesNotContain("<script", "style=").doesNotContainPattern("\\son\\w+=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://localhost:49152")
                .doesNotContain("unsafe");
    }

    @Test
    void the_page_speaks_Swedish_and_English() {
        assertThat(issuer.get("/authorize", console.request()).body()).contains("<html lang=\"sv\">", "Vem är du?");
        assertThat(issuer.get("/authorize", console.request(), "Accept-Language", "de, en-GB;q=0.8")
                        .body())
                .contains("<html lang=\"en\">", "Who are you?");
        assertThat(issuer.get("/authorize", with(console.request(), "ui_locales", "sv en"), "Accept-Language", "en")
                        .body())
                .contains("<html lang=\"sv\">", "ui_locales=en");
        assertThat(PageWords.ALL.getFirst().texts().keySet())
                .isEqualTo(PageWords.ALL.getLast().texts().keySet());
    }

    @Test
    void what_the_request_carries_is_shown_as_text() {
        var page = issuer.get("/authorize", with(console.request(), "state", HOSTILE));
        assertThat(page.body())
                .doesNotContain("<script")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;");
        assertThat(sentOn(issuer.post(
                        "/sign-in", with(with(console.request(), "state", HOSTILE), "person", OLLE.subject()))))
                .containsEntry("state", HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:49152/login/oauth2/code/grantledger",
                "http://localhost:49152/login/oauth2/code/grantledger/more",
                "http://localhost:49152/login/oauth2/code/grantledger?more=1",
                "http://localhost:49152@elsewhere.example/login/oauth2/code/grantledger",
                "http://localhost.elsewhere.example/login/oauth2/code/grantledger",
                "http://elsewhere.example/login/oauth2/code/grantledger",
                "http://192.168.0.1:49152/login/oauth2/code/grantledger",
                "javascript:alert(1)",
                "//localhost/login/oauth2/code/grantledger"
            })
    void nobody_is_sent_anywhere_but_to_the_console_on_this_machine(String elsewhere) {
        isPageOnly(issuer.get("/authorize", with(console.request(), "redirect_uri", elsewhere)));
        isPageOnly(issuer.post(
                "/sign-in", with(with(console.request(), "redirect_uri", elsewhere), "person", OLLE.subject())));
    }

    @Test
    void another_client_or_none_gets_a_page() {
        isPageOnly(issuer.get("/authorize", with(console.request(), "client_id", "another")));
        isPageOnly(issuer.get("/authorize", without(console.request(), "client_id")));
        isPageOnly(issuer.get("/authorize", without(console.request(), "redirect_uri")));
        isPageOnly(issuer.post("/sign-in", with(console.request(), "person", "nobody")));
    }

    private static void isPageOnly(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("<h1>");
    }

    @Test
    void any_port_will_do() {
        for (var here : List.of("http://127.0.0.1:1", "http://localhost", "http://localhost:65535")) {
            var redirection = here + "/login/oauth2/code/grantledger";
            var elsewhere = new Console(issuer, redirection, console.verifier());
            assertThat(elsewhere.signsIn(OLLE).path("access_token").asString()).isNotEmpty();
        }
    }

    @Test
    void without_PKCE_and_S256_the_client_is_told_that_it_is_required() {
        var plain = with(console.request(), "code_challenge_method", "plain");
        for (var request : List.of(
                plain,
                without(console.request(), "code_challenge_method"),
                without(without(console.request(), "code_challenge"), "code_challenge_method"))) {
            var sent = sentOn(issuer.get("/authorize", request));
            assertThat(sent)
                    .containsEntry("error", "invalid_request")
                    .containsEntry("state", Console.STATE)
                    .doesNotContainKey("code");
            assertThat(sentOn(issuer.post("/sign-in", with(request, "person", OLLE.subject()))))
                    .doesNotContainKey("code");
        }
    }

    @Test
    void what_the_issuer_cannot_do_is_said_to_the_client() {
        isToldTo("response_type", "token", "unsupported_response_type");
        isToldTo("prompt", "none", "login_required");
        isToldTo("response_mode", "fragment", "invalid_request");
        isToldTo("scope", "profile", "invalid_request");
        isToldTo("request_uri", "urn:somewhere", "request_not_supported");
    }

    private void isToldTo(String parameter, String value, String error) {
        assertThat(sentOn(issuer.get("/authorize", with(console.request(), parameter, value))))
                .as(parameter)
                .containsEntry("error", error)
                .containsEntry("state", Console.STATE);
    }

    /** Its name may have been made to lead here (DNS rebinding). */
    @Test
    void a_page_elsewhere_cannot_read_what_the_issuer_answers() throws Exception {
        var port = URI.create(issuer.url()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /jwks HTTP/1.1\r\nHost: elsewhere.example:%d\r\nConnection: close\r\n\r\n"
                            .formatted(port)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("keys");
        }
    }

    @Test
    void a_request_that_is_too_long_is_not_read() {
        var answer = issuer.post("/token", Map.of("code", "x".repeat(70_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }
}
