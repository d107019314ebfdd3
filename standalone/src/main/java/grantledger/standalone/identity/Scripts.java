package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import grantledger.access.roles.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code ./grants token} asks of a system that runs: a token for anybody, as a client that authenticates itself by
 * a secret in the data directory (RFC 6749, section 4.4). The roles are the scope.
 */
final class Scripts {
    private static final ClientID ID = new ClientID("grantledger-scripts");

    private final Secret secret;
    private final Tokens tokens;

    Scripts(Secret secret, Tokens tokens) {
        this.secret = secret;
        this.tokens = tokens;
    }

    AccessTokenResponse answer(TokenRequest request, Instant now) throws GeneralException {
        if (!isScript(request.getClientAuthentication())) {
            throw new GeneralException(OAuth2Error.INVALID_CLIENT);
        }
        var token = tokens.of(bearer(request), now);
        var bearing = new BearerAccessToken(token, Tokens.VALID_FOR.toSeconds(), request.getScope());
        return new AccessTokenResponse(new com.nimbusds.oauth2.sdk.token.Tokens(bearing, null));
    }

    private boolean isScript(ClientAuthentication client) {
        return client instanceof PlainClientSecret plain
                && plain.getClientID().equals(ID)
                && plain.getClientSecret().equals(secret);
    }

    private static Bearer bearer(TokenRequest request) throws GeneralException {
        try {
            return Bearer.asked(
                    roles(request.getScope()), custom(request, "subject"), custom(request, "organisation_number"));
        } catch (IllegalArgumentException e) {
            throw refused(OAuth2Error.INVALID_REQUEST, e.getMessage());
        }
    }

    private static List<Role> roles(Scope scope) throws GeneralException {
        if (scope == null || scope.isEmpty()) {
            throw refused(OAuth2Error.INVALID_SCOPE, "At least one role must be named");
        }
        var roles = new ArrayList<Role>();
        for (var name : scope.toStringList()) {
            roles.add(
                    Role.claimed(name).orElseThrow(() -> refused(OAuth2Error.INVALID_SCOPE, "There is no such role")));
        }
        return roles;
    }

    private static String custom(TokenRequest request, String name) {
        var values = request.getCustomParameter(name);
        return values == null ? null : values.getFirst();
    }

    private static GeneralException refused(ErrorObject error, String why) {
        return new GeneralException(error.setDescription(why));
    }
}
