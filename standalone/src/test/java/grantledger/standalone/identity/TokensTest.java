package grantledger.standalone.identity;

import static grantledger.standalone.identity.Person.OLLE;
import static grantledger.standalone.identity.Running.sentOn;
import static grantledger.standalone.identity.Running.with;
import static grantledger.standalone.identity.Running.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Codes and refresh tokens: how often, for how long and for whom they are good, and how they end. */
class TokensTest {
    private static final String GRANT = "invalid_grant";

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
    void a_code_is_nothing_without_the_verifier_that_it_was_asked_with() {
        var code = console.code(OLLE);
        Console.isRefused(
                issuer.post("/token", with(console.redeeming(code), "code_verifier", new CodeVerifier().getValue())),
                GRANT);
        // Whoever tried has spent it.
        Console.isRefused(console.redeems(code), GRANT);
        Console.isRefused(
                issuer.post("/token", without(console.redeeming(console.code(OLLE)), "code_verifier")), GRANT);
    }

    @Test
    void a_code_that_comes_twice_ends_what_came_of_it() {
        var code = console.code(OLLE);
        var tokens = Console.tokens(console.redeems(code));
        Console.isRefused(console.redeems(code), GRANT);
        Console.isRefused(console.renews(refreshToken(tokens)), GRANT);
    }

    @Test
    void a_code_is_good_for_a_minute() {
        var code = console.code(OLLE);
        issuer.later(Duration.ofSeconds(61));
        Console.isRefused(console.redeems(code), GRANT);
    }

    @Test
    void a_code_is_for_the_client_and_the_address_that_it_was_made_for() {
        var other = "http://localhost:49153/login/oauth2/code/grantledger";
        Console.isRefused(
                issuer.post("/token", with(console.redeeming(console.code(OLLE)), "redirect_uri", other)), GRANT);
        Console.isRefused(
                issuer.post("/token", with(console.redeeming(console.code(OLLE)), "client_id", "another")),
                "invalid_client");
        Console.isRefused(console.redeems("made-up"), GRANT);
    }

    @Test
    void a_refresh_token_is_replaced_when_it_is_used() throws Exception {
        var first = console.signsIn(OLLE);
        var second = Console.tokens(console.renews(refreshToken(first)));
        assertThat(refreshToken(second)).isNotEqualTo(refreshToken(first));
        var identity = SignedJWT.parse(second.path("id_token").asString()).getJWTClaimsSet();
        assertThat(identity.getSubject()).isEqualTo(OLLE.subject());
        assertThat(identity.getClaim("nonce")).isNull();
        assertThat(identity.getClaim("auth_time"))
                .isEqualTo(SignedJWT.parse(first.path("id_token").asString())
                        .getJWTClaimsSet()
                        .getClaim("auth_time"));
    }

    @Test
    void two_requests_of_a_page_may_bring_the_same_refresh_token() {
        var first = console.signsIn(OLLE);
        Console.tokens(console.renews(refreshToken(first)));
        issuer.later(Duration.ofSeconds(20));
        Console.tokens(console.renews(refreshToken(Console.tokens(console.renews(refreshToken(first))))));
    }

    @Test
    void a_refresh_token_that_comes_back_later_ends_the_sign_in() {
        var first = console.signsIn(OLLE);
        var second = Console.tokens(console.renews(refreshToken(first)));
        issuer.later(Duration.ofSeconds(31));
        Console.isRefused(console.renews(refreshToken(first)), GRANT);
        Console.isRefused(console.renews(refreshToken(second)), GRANT);
    }

    @Test
    void nobody_stays_signed_in_for_longer_than_half_a_day() {
        var tokens = console.signsIn(OLLE);
        for (int hour = 1; hour < 12; hour++) {
            issuer.later(Duration.ofHours(1));
            tokens = Console.tokens(console.renews(refreshToken(tokens)));
        }
        issuer.later(Duration.ofMinutes(61));
        Console.isRefused(console.renews(refreshToken(tokens)), GRANT);
    }

    @Test
    void signing_out_ends_the_sign_in_and_sends_back_to_the_console() {
        var tokens = console.signsIn(OLLE);
        var still = console.signsIn(OLLE);
        var answer = issuer.get("/logout", signingOut(tokens, "http://localhost:49152/"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("http://localhost:49152/?state=a+state");
        assertThat(sentOn(answer)).containsEntry("state", Console.STATE);
        Console.isRefused(console.renews(refreshToken(tokens)), GRANT);
        Console.tokens(console.renews(refreshToken(still)));
    }

    @Test
    void signing_out_leads_nowhere_but_to_this_machine() {
        var tokens = console.signsIn(OLLE);
        isPageOnly(400, issuer.get("/logout", signingOut(tokens, "http://elsewhere.example/")));
        isPageOnly(400, issuer.get("/logout", signingOut(tokens, "http://localhost@elsewhere.example/")));
        isPageOnly(400, issuer.get("/logout", Map.of("post_logout_redirect_uri", "http://localhost:49152/")));
        isPageOnly(
                400,
                issuer.get(
                        "/logout",
                        with(signingOut(tokens, "http://localhost:49152/"), "id_token_hint", forged(tokens))));
        isPageOnly(200, issuer.get("/logout", Map.of()));
    }

    private static String forged(JsonNode tokens) {
        var parts = tokens.path("id_token").asString().split("\\.", -1);
        return parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length());
    }

    private static Map<String, String> signingOut(JsonNode tokens, String next) {
        var parameters = new HashMap<String, String>();
        parameters.put("id_token_hint", tokens.path("id_token").asString());
        parameters.put("post_logout_redirect_uri", next);
        parameters.put("state", Console.STATE);
        return parameters;
    }

    private static void isPageOnly(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("<h1>");
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.path("refresh_token").asString();
    }
}
