package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Authorization codes: each is good once, for a minute, for the client and the address that it was made for. */
final class Codes {
    private static final Duration VALID_FOR = Duration.ofMinutes(1);

    private record Kept(SignIn signIn, URI redirection, CodeChallenge challenge, boolean redeemed) {

        boolean isFor(AuthorizationCodeGrant grant, ClientID client) {
            return signIn.client().equals(client.getValue())
                    && redirection.equals(grant.getRedirectionURI())
                    && grant.getCodeVerifier() != null
                    && challenge.equals(CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier()));
        }

        Kept spent() {
            return new Kept(signIn, redirection, challenge, true);
        }
    }

    private final Map<String, Kept> codes = new HashMap<>();
    private final Sessions sessions;

    Codes(Sessions sessions) {
        this.sessions = sessions;
    }

    synchronized AuthorizationCode issue(SignIn signIn, URI redirection, CodeChallenge challenge) {
        codes.values().removeIf(kept -> isOver(kept, signIn.at()));
        var code = new AuthorizationCode();
        codes.put(code.getValue(), new Kept(signIn, redirection, challenge, false));
        return code;
    }

    /**
     * Whoever brings a code a second time may have stolen it, so what came of it ends (RFC 6749, section 4.1.2). One that
     * is brought wrongly is spent, too.
     *
     * @throws GeneralException when the code is not good, or not for this
     */
    synchronized Sessions.Session redeem(AuthorizationCodeGrant grant, ClientID client, Instant now)
            throws GeneralException {
        var value = grant.getAuthorizationCode().getValue();
        var kept = codes.get(value);
        if (kept == null || isOver(kept, now)) {
            throw new GeneralException(OAuth2Error.INVALID_GRANT);
        }
        codes.put(value, kept.spent());
        if (kept.redeemed()) {
            sessions.end(kept.signIn().id());
        }
        if (kept.redeemed() || !kept.isFor(grant, client)) {
            throw new GeneralException(OAuth2Error.INVALID_GRANT);
        }
        return sessions.begin(kept.signIn());
    }

    private static boolean isOver(Kept kept, Instant now) {
        return kept.signIn().at().plus(VALID_FOR).isBefore(now);
    }
}
