package grantledger.standalone.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.openid.connect.sdk.UserInfoErrorResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.time.InstantSource;

/** Says of the bearer of an access token who they are (OpenID Connect Core 1.0, section 5.3). */
final class UserInfoEndpoint {
    private final Tokens tokens;
    private final InstantSource clock;

    UserInfoEndpoint(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    HTTPResponse answer(HTTPRequest request) {
        try {
            return tokens.read(BearerAccessToken.parse(request).getValue())
                    .filter(this::isForNow)
                    .map(claims -> new UserInfoSuccessResponse(person(claims)).toHTTPResponse())
                    .orElseGet(() -> refused(BearerTokenError.INVALID_TOKEN));
        } catch (ParseException noToken) {
            return refused(BearerTokenError.MISSING_TOKEN);
        }
    }

    /** An ID token is none that opens doors. */
    private boolean isForNow(JWTClaimsSet claims) {
        return claims.getAudience().contains(Tokens.AUDIENCE)
                && claims.getExpirationTime().toInstant().isAfter(clock.instant());
    }

    private static UserInfo person(JWTClaimsSet claims) {
        var info = new UserInfo(new Subject(claims.getSubject()));
        info.setName(Person.named(claims.getSubject()).map(Person::fullName).orElse(claims.getSubject()));
        info.setClaim("roles", claims.getClaim("roles"));
        info.setClaim("organisation_number", claims.getClaim("organisation_number"));
        return info;
    }

    private static HTTPResponse refused(BearerTokenError error) {
        return new UserInfoErrorResponse(error).toHTTPResponse();
    }
}
