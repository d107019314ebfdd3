package grantledger.query.identity;

import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import grantledger.format.Json;
import grantledger.query.fixtures.Issuer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each thing that a token can have wrong, alone: everything else about it is as the issuer makes it. */
@Tag("server")
class BadTokensTest {

    private static final int AT_LEAST = 60;
    private static final RSAKey OTHER = otherKey();
    private static final Map<String, Object> HEADER = Map.of("alg", "RS256", "kid", "test", "typ", "JWT");

    private final long now = Instant.now().getEpochSecond();
    private final Map<String, List<String>> bad = new LinkedHashMap<>();

    @BeforeAll
    static void let_in_a_good_one() {
        assertThat(status("Bearer " + genuine(HEADER, good()))).isEqualTo(200);
    }

    private static Map<String, Object> good() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", Issuer.uri());
        claims.put("aud", Issuer.AUDIENCE);
        claims.put("sub", "olle");
        claims.put("roles", List.of("OFFICER"));
        claims.put("iat", now - 30);
        claims.put("exp", now + 300);
        return claims;
    }

    @Test
    void are_each_refused_with_a_problem_and_nothing_more() {
        writeClaims();
        writeHeaders();
        writeForgeries();
        writeForms();
        writeHeaderLines();

        assertThat(bad).hasSizeGreaterThanOrEqualTo(AT_LEAST).allSatisfy((cause, headers) -> {
            var call = SERVICE.get("/api/calls").withToken(null);
            headers.forEach(header -> call.header("Authorization", header));
            var answer = call.answer();
            assertThat(answer.statusCode()).as(cause).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).as(cause).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .as(cause)
                    .isPresent();
            assertThat(answer.body())
                    .as(cause)
                    .isEqualTo(
                            SERVICE.get("/api/calls").withToken(null).answer().body());
        });
    }

    /** RFC 6750 §3.1: whoever names two makes an {@code invalid_request}, whichever of them holds. */
    @Test
    void are_not_looked_at_where_there_are_two() {
        String good = Issuer.token("olle", "OFFICER");
        for (List<String> headers : List.of(
                List.of("Bearer " + good, "Bearer " + good),
                List.of("Basic b2xsZQ==", "Bearer " + good),
                List.of("Bearer " + good, "Bearer " + unsigned("none")))) {
            var call = SERVICE.get("/api/calls").withToken(null);
            headers.forEach(header -> call.header("Authorization", header));
            var answer = call.answer();
            assertThat(answer.statusCode()).as("%s", headers).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"field\":\"Authorization\"");
        }
    }

    private void writeClaims() {
        claim("The issuer is another.", "iss", "http://elsewhere");
        claim("The issuer is ours with a slash more.", "iss", Issuer.uri() + "/");
        claim("The issuer is a number.", "iss", 7);
        claim("The issuer is not said.", "iss", null);
        claim("It is for another audience.", "aud", "another");
        claim("It is for several, none of them us.", "aud", List.of("another", "grantledger2"));
        claim("It is for nobody.", "aud", List.of());
        claim("It does not say for whom it is.", "aud", null);
        claim("The audience is an object.", "aud", Map.of("grantledger", true));
        claim("The audience differs by case.", "aud", "GRANTLEDGER");
        claim("It does not say until when it holds.", "exp", null);
        claim("It ended an hour ago.", "exp", now - 3_600);
        claim("It ended two minutes ago.", "exp", now - 120);
        claim("It ended before time began.", "exp", -1);
        claim("It ended at the beginning of time.", "exp", 0);
        claim("It holds for a day.", "exp", now + 86_400);
        claim("It holds for thousands of years.", "exp", 99_999_999_999L);
        claim("It holds for longer than a time can say.", "exp", Long.MAX_VALUE);
        claim("Its end does not fit into any number.", "exp", 1e300);
        claim("Its end is a fraction, long ago.", "exp", 1.5);
        claim("Its end is a text.", "exp", String.valueOf(now + 300));
        claim("Its end is a list.", "exp", List.of(now + 300));
        claim("Its end is true.", "exp", true);
        claim("It does not say when it was issued.", "iat", null);
        claim("It was issued in the future.", "iat", now + 200);
        claim("It was issued after its end.", "iat", now + 400);
        claim("It was issued before time began, so long before its end.", "iat", -1);
        claim("It was issued at a text.", "iat", "yesterday");
        claim("It does not hold yet.", "nbf", now + 200);
        claim("It holds from a text on.", "nbf", "now");
        claim("It names nobody.", "sub", null);
        claim("It names nobody, in no letters.", "sub", "");
        claim("It names nobody, in blanks.", "sub", "   ");
        claim("Its person has a name of 256 characters.", "sub", "o".repeat(256));
        claim("Its person has a name of 3000 characters.", "sub", "o".repeat(3_000));
        claim("Its person is a number.", "sub", 7);
        claim("Its person is a list.", "sub", List.of("olle"));
        claim("Its person's name has a line break.", "sub", "olle\nofficer");
        claim("Its person's name has NUL.", "sub", "olle\u0000");
        claim("Its person's name has an escape.", "sub", "\u001b[2Jolle");
        claim("Its person's name has a control character above ASCII.", "sub", "olle\u0085");
    }

    private void writeHeaders() {
        header("It is of a type for signing out.", "typ", "logout+jwt");
        header("It is of a type of its own.", "typ", "secevent+jwt");
        header("Its type is an encryption's.", "typ", "JOSE+JSON");
        header("It has a critical header that is nobody's.", "crit", List.of("grantledger"));
        header("It has a list of critical headers without any.", "crit", List.of());
        header("Its key is unknown.", "kid", "unknown");
        header("Its key is a path.", "kid", "../../../../dev/null");
        header("Its key is SQL.", "kid", "test' or '1'='1");
        header("Its key is a page elsewhere.", "kid", "http://127.0.0.1:1/jwks");
        header("Its key is a number.", "kid", 7);
    }

    private void writeForgeries() {
        forged("It is signed by somebody else, under the issuer's key's name.", HEADER);
        forged("It is signed by somebody else, under no name.", Map.of("alg", "RS256"));
        forged("It brings its own key along.", with("jwk", OTHER.toPublicJWK().toJSONObject()));
        forged("It says where its key is to be fetched.", with("jku", "http://127.0.0.1:1/jwks"));
        forged("It says where its certificate is to be fetched.", with("x5u", "http://127.0.0.1:1/cert"));
        forged("It brings a certificate along.", with("x5c", List.of("MIIB")));
        forged("It is signed by somebody else, with RS512.", with("alg", "RS512"));
        forged("It is signed by somebody else, with PS256.", with("alg", "PS256"));
        bearer(
                "It is signed with the public key as a secret.",
                hmac(Issuer.publicKey().toJSONString()));
        bearer(
                "It is signed with the public key's modulus as a secret.",
                hmac(Issuer.publicKey().getModulus().toString()));
        bearer("It has no signature, and says so.", unsigned("none"));
        bearer("It has no signature, and says so aloud.", unsigned("NONE"));
        bearer("It has no signature, and says so in both cases.", unsigned("nOnE"));
        bearer("It has no signature, and does not say so.", unsigned("RS256"));
        bearer("It is signed by a method that nobody has.", unsigned("XX999"));
    }

    private void writeForms() {
        String good = genuine(HEADER, good());
        List<String> parts = List.of(good.split("\\."));
        String header = parts.get(0);
        String claims = parts.get(1);
        String signature = parts.get(2);
        bearer("It is a word.", "nonsense");
        bearer("It is two points.", "..");
        bearer("It is one point.", ".");
        bearer("It has no signature's part.", header + "." + claims);
        bearer("Its signature is empty.", header + "." + claims + ".");
        bearer("Its claims are empty.", header + ".." + signature);
        bearer("Its header is empty.", "." + claims + "." + signature);
        bearer("It has five parts, like an encrypted one.", good + ".a.b");
        bearer("It has a part more.", good + "." + signature);
        bearer("Its signature is cut off.", good.substring(0, good.length() - 20));
        bearer("Its signature is cut off by one.", good.substring(0, good.length() - 1));
        bearer("Its signature is padded.", good + "==");
        bearer("Its signature has a blank in it.", header + "." + claims + "." + signature.replaceFirst("(..)", "$1 "));
        bearer("Its signature ends in other bits that are left over.", otherwise(good));
        bearer("Its signature is in the other Base64.", header + "." + claims + "." + signature.substring(1) + "+");
        bearer("Its claims are another's.", header + "." + encoded("{\"sub\":\"eva\"}") + "." + signature);
        bearer("Its claims are no JSON.", header + "." + encoded("olle") + "." + signature);
        bearer("Its header is no JSON.", encoded("olle") + "." + claims + "." + signature);
        bearer("Its header is a list.", encoded("[]") + "." + claims + "." + signature);
        bearer(
                "Its header says how it is signed twice.",
                encoded("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"test\"}") + "." + claims + "." + signature);
        bearer("It is upside down.", signature + "." + claims + "." + header);
        bearer("It is nested a thousand times.", encoded("{\"alg\":".repeat(1_000)) + "." + claims + "." + signature);
    }

    private void writeHeaderLines() {
        String good = genuine(HEADER, good());
        line("There is no token after the scheme.", "Bearer");
        line("There are blanks after the scheme.", "Bearer    ");
        line("The scheme is another.", "Basic " + good);
        line("There is no scheme.", good);
        line("The scheme is that of a possession's proof.", "DPoP " + good);
        line("There is a list of tokens.", "Bearer " + good + ", Bearer " + good);
        line("There is something after the token.", "Bearer " + good + " " + good);
    }

    private void claim(String cause, String name, Object value) {
        Map<String, Object> claims = good();
        claims.remove(name);
        if (value != null) {
            claims.put(name, value);
        }
        bearer(cause, genuine(HEADER, claims));
    }

    private void header(String cause, String name, Object value) {
        bearer(cause, genuine(with(name, value), good()));
    }

    private void forged(String cause, Map<String, Object> header) {
        bearer(cause, signed(header, good(), OTHER));
    }

    private void bearer(String cause, String token) {
        line(cause, "Bearer " + token);
    }

    private void line(String cause, String header) {
        assertThat(bad.put(cause, List.of(header))).as(cause).isNull();
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> header = new LinkedHashMap<>(HEADER);
        header.put(name, value);
        return header;
    }

    private static String genuine(Map<String, Object> header, Map<String, Object> claims) {
        return Issuer.signed(json(header), json(claims));
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, RSAKey key) {
        try {
            JWSObject token = new JWSObject(JWSHeader.parse(header), new Payload(json(claims)));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException | ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String hmac(String secret) {
        try {
            JWSObject token = new JWSObject(
                    JWSHeader.parse(Map.<String, Object>of("alg", "HS256", "kid", "test")), new Payload(json(good())));
            token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException | ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String unsigned(String algorithm) {
        return encoded("{\"alg\":\"%s\",\"kid\":\"test\"}".formatted(algorithm)) + "." + encoded(json(good())) + ".";
    }

    /** The last of 342 letters stands for two bits of the signature and four that are none of it. */
    private static String otherwise(String token) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = token.length() - 1;
        return token.substring(0, last) + letters.charAt(letters.indexOf(token.charAt(last)) ^ 1);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, Object> object) {
        return Json.mapper().writeValueAsString(object);
    }

    private static int status(String header) {
        return SERVICE.get("/api/calls")
                .withToken(null)
                .header("Authorization", header)
                .status();
    }

    private static RSAKey otherKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
