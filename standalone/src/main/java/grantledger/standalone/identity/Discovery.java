package grantledger.standalone.identity;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.List;

/** What the issuer says of itself (OpenID Connect Discovery 1.0, section 4), and the key that its tokens are checked by. */
final class Discovery {
    static final String SIGN_IN = "/authorize";
    /** Where the page's form is sent. */
    static final String PICKED = "/sign-in";

    static final String TOKEN = "/token";
    static final String WHO = "/userinfo";
    static final String KEYS = "/jwks";
    static final String SIGN_OUT = "/logout";

    private final String issuer;
    private final RSAKey publicKey;

    Discovery(String issuer, RSAKey publicKey) {
        this.issuer = issuer;
        this.publicKey = publicKey;
    }

    HTTPResponse configuration() {
        var metadata = new OIDCProviderMetadata(new Issuer(issuer), List.of(SubjectType.PUBLIC), at(KEYS));
        metadata.setAuthorizationEndpointURI(at(SIGN_IN));
        metadata.setTokenEndpointURI(at(TOKEN));
        metadata.setUserInfoEndpointURI(at(WHO));
        metadata.setEndSessionEndpointURI(at(SIGN_OUT));
        metadata.setScopes(new Scope("openid", "profile"));
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setResponseModes(List.of(ResponseMode.QUERY));
        metadata.setGrantTypes(
                List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        metadata.setTokenEndpointAuthMethods(
                List.of(ClientAuthenticationMethod.NONE, ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        metadata.setClaims(List.of("sub", "name", "roles", "organisation_number"));
        metadata.setSupportsRequestURIParam(false);
        metadata.setSupportsAuthorizationResponseIssuerParam(true);
        return json(metadata.toString());
    }

    HTTPResponse keys() {
        return json(new JWKSet(publicKey).toString());
    }

    private URI at(String path) {
        return URI.create(issuer + path);
    }

    private static HTTPResponse json(String body) {
        var response = new HTTPResponse(HTTPResponse.SC_OK);
        response.setEntityContentType(ContentType.APPLICATION_JSON);
        response.setBody(body);
        return response;
    }
}
