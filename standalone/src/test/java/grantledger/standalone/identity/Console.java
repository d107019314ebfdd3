package grantledger.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the console sends to the issuer when somebody signs in. */
record Console(Running issuer, String redirection, CodeVerifier verifier) {
    static final String CLIENT = "grantledger-console";
    static final String STATE = "a state";
    static final String NONCE = "a-nonce";

    static Console of(Running issuer) {
        return new Console(issuer, "http://localhost:49152/login/oauth2/code/grantledger", new CodeVerifier());
    }

    Map<String, String> request() {
        return Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT,
                "redirect_uri",
                redirection,
                "scope",
                "openid profile",
                "state",
                STATE,
                "nonce",
                NONCE,
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue(),
                "code_challenge_method",
                "S256");
    }

    HttpResponse<String> picks(Person person) {
        return issuer.post("/sign-in", Running.with(request(), "person", person.subject()));
    }

    String code(Person person) {
        var answer = picks(person);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Running.sentOn(answer).get("code");
    }

    Map<String, String> redeeming(String code) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "code", code,
                "redirect_uri", redirection,
                "code_verifier", verifier.getValue());
    }

    HttpResponse<String> redeems(String code) {
        return issuer.post("/token", redeeming(code));
    }

    HttpResponse<String> renews(String refreshToken) {
        return issuer.post(
                "/token", Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", refreshToken));
    }

    JsonNode signsIn(Person person) {
        return tokens(redeems(code(person)));
    }

    static JsonNode tokens(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Running.json(answer);
    }

    static void isRefused(HttpResponse<String> answer, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(Running.json(answer).path("error").asString()).isEqualTo(error);
    }
}
