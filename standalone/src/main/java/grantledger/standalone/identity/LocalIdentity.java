package grantledger.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import grantledger.standalone.running.KeptFile;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/** The issuer's key, its port and the secret of scripts as kept in a data directory; all are made at first use. */
public final class LocalIdentity {
    private static final int USUAL_PORT = 8083;
    private static final int KEY_BITS = 2048;

    private final RSAKey key;
    private final KeptFile portFile;
    private final KeptFile secretOfScripts;

    private LocalIdentity(RSAKey key, KeptFile portFile, KeptFile secretOfScripts) {
        this.key = key;
        this.portFile = portFile;
        this.secretOfScripts = secretOfScripts;
    }

    public static LocalIdentity in(Path directory) {
        var key = new KeptFile(directory.resolve("key.json")).orCreate(LocalIdentity::newKey);
        var port = new KeptFile(directory.resolve("port"));
        port.orCreate(() -> String.valueOf(USUAL_PORT));
        try {
            return new LocalIdentity(RSAKey.parse(key), port, new KeptFile(directory.resolve("scripts")));
        } catch (ParseException e) {
            throw new IllegalStateException(
                    directory.resolve("key.json") + " is not a key; remove it to get a new one", e);
        }
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK makes no RSA keys", e);
        }
    }

    public int port() {
        return Integer.parseInt(portFile.read());
    }

    /** Tokens printed before name the old port, so they are no longer valid. */
    public void moveTo(int port) {
        portFile.write(String.valueOf(port));
    }

    public String issuer() {
        return "http://127.0.0.1:" + port();
    }

    public Tokens tokens() {
        return new Tokens(key, issuer());
    }

    public Issuer serve() {
        return serve(InstantSource.system());
    }

    Issuer serve(InstantSource clock) {
        var sessions = new Sessions();
        var codes = new Codes(sessions);
        var discovery = new Discovery(issuer(), key.toPublicJWK());
        var authorization = new Authorization(issuer(), codes, clock);
        var scripts = new Scripts(secretOfScripts(), tokens());
        var token = new TokenEndpoint(codes, sessions, scripts, tokens(), clock);
        var who = new UserInfoEndpoint(tokens(), clock);
        var logout = new Logout(sessions, tokens());
        return Issuer.serve(
                port(),
                issuer(),
                Map.ofEntries(
                        entry("GET /.well-known/openid-configuration", asked -> discovery.configuration()),
                        entry("GET " + Discovery.KEYS, asked -> discovery.keys()),
                        entry("GET " + Discovery.SIGN_IN, authorization::offer),
                        entry("POST " + Discovery.SIGN_IN, authorization::offer),
                        entry("POST " + Discovery.PICKED, authorization::pick),
                        entry("POST " + Discovery.TOKEN, token::answer),
                        entry("GET " + Discovery.WHO, who::answer),
                        entry("POST " + Discovery.WHO, who::answer),
                        entry("GET " + Discovery.SIGN_OUT, logout::answer),
                        entry("POST " + Discovery.SIGN_OUT, logout::answer),
                        entry("GET " + Pages.STYLE, Pages::style),
                        entry("GET /favicon.ico", asked -> new HTTPResponse(204))));
    }

    private static Map.Entry<String, Function<HTTPRequest, HTTPResponse>> entry(
            String methodAndPath, Function<HTTPRequest, HTTPResponse> endpoint) {
        return Map.entry(methodAndPath, endpoint);
    }

    /** Whoever can read the data directory may have a token for anybody: they could sign one themselves. */
    private Secret secretOfScripts() {
        return new Secret(secretOfScripts.orCreate(() -> new Secret().getValue()));
    }
}
