package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import grantledger.standalone.identity.Sessions.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** Gives tokens for codes, for refresh tokens, and to scripts (OpenID Connect Core 1.0, sections 3.1.3 and 12). */
final class TokenEndpoint {
    private static final Duration VALID_FOR = Duration.ofMinutes(15);

    private final Codes codes;
    private final Sessions sessions;
    private final Scripts scripts;
    private final Tokens tokens;
    private final InstantSource clock;

    TokenEndpoint(Codes codes, Sessions sessions, Scripts scripts, Tokens tokens, InstantSource clock) {
        this.codes = codes;
        this.sessions = sessions;
        this.scripts = scripts;
        this.tokens = tokens;
        this.clock = clock;
    }

    HTTPResponse answer(HTTPRequest request) {
        try {
            return answer(TokenRequest.parse(request), clock.instant()).toHTTPResponse();
        } catch (GeneralException e) {
            var error = Objects.requireNonNullElse(e.getErrorObject(), OAuth2Error.INVALID_REQUEST);
            return new TokenErrorResponse(error).toHTTPResponse();
        }
    }

    private AccessTokenResponse answer(TokenRequest request, Instant now) throws GeneralException {
        return switch (request.getAuthorizationGrant()) {
            case AuthorizationCodeGrant grant -> first(codes.redeem(grant, console(request), now), now);
            case RefreshTokenGrant grant -> again(sessions.renew(grant.getRefreshToken(), console(request), now), now);
            case ClientCredentialsGrant _ -> scripts.answer(request, now);
            default -> throw new GeneralException(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        };
    }

    /** A client without a secret only says who it is. */
    private static ClientID console(TokenRequest request) throws GeneralException {
        if (!ConsoleClient.ID.equals(request.getClientID())) {
            throw new GeneralException(OAuth2Error.INVALID_CLIENT);
        }
        return request.getClientID();
    }

    private OIDCTokenResponse first(Session session, Instant now) {
        return tokens(session, session.signIn().nonce(), now);
    }

    /** The nonce belongs to the first ID token alone. */
    private OIDCTokenResponse again(Session session, Instant now) {
        return tokens(session, null, now);
    }

    private OIDCTokenResponse tokens(Session session, String nonce, Instant now) {
        var access = tokens.of(session.signIn().person().bearer(), now, VALID_FOR);
        var identity = tokens.identity(session.signIn(), nonce, now, VALID_FOR);
        var bearing = new BearerAccessToken(access, VALID_FOR.toSeconds(), null);
        return new OIDCTokenResponse(new OIDCTokens(identity, bearing, session.token()));
    }
}
