package grantledger.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import grantledger.standalone.running.KeptFile;
import java.nio.file.Path;
import java.text.ParseException;

/** The issuer's key and port as kept in a data directory; both are made at first use. */
public final class LocalIdentity {
    private static final int USUAL_PORT = 8083;
    private static final int KEY_BITS = 2048;

    private final RSAKey key;
    private final KeptFile portFile;

    private LocalIdentity(RSAKey key, KeptFile portFile) {
        this.key = key;
        this.portFile = portFile;
    }

    public static LocalIdentity in(Path directory) {
        var key = new KeptFile(directory.resolve("key.json")).orCreate(LocalIdentity::newKey);
        var port = new KeptFile(directory.resolve("port"));
        port.orCreate(() -> String.valueOf(USUAL_PORT));
        try {
            return new LocalIdentity(RSAKey.parse(key), port);
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
        return Issuer.serve(port(), issuer(), key.toPublicJWK());
    }
}
