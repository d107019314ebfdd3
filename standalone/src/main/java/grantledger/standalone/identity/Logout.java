package grantledger.standalone.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Signs out what an ID token stands for, and sends the person back to the client (OpenID Connect RP-Initiated Logout
 * 1.0). The issuer itself keeps nobody signed in, so there is nothing to confirm.
 */
final class Logout {
    private final Sessions sessions;
    private final Tokens tokens;

    Logout(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    HTTPResponse answer(HTTPRequest request) {
        try {
            return answer(LogoutRequest.parse(Pages.parameters(request)), request);
        } catch (ParseException notOne) {
            return Pages.refusal(request, "sign-out-refused");
        }
    }

    private HTTPResponse answer(LogoutRequest asked, HTTPRequest request) {
        var hint = hint(asked);
        if (asked.getIDTokenHint() != null && hint.isEmpty()) {
            return Pages.refusal(request, "sign-out-refused");
        }
        hint.ifPresent(claims -> sessions.end(String.valueOf(claims.getClaim("sid"))));
        var next = asked.getPostLogoutRedirectionURI();
        if (next == null) {
            return Pages.said(request, "signed-out");
        }
        return isOfClient(asked, hint) && ConsoleClient.maySendTo(next)
                ? redirect(next, asked)
                : Pages.refusal(request, "sign-out-refused");
    }

    /** One that has expired still tells who it was. */
    private Optional<JWTClaimsSet> hint(LogoutRequest asked) {
        return Optional.ofNullable(asked.getIDTokenHint()).flatMap(token -> tokens.read(token.getParsedString()));
    }

    private static boolean isOfClient(LogoutRequest asked, Optional<JWTClaimsSet> hint) {
        return hint.map(claims -> claims.getAudience().contains(ConsoleClient.ID.getValue()))
                .orElseGet(() -> ConsoleClient.ID.equals(asked.getClientID()));
    }

    private static HTTPResponse redirect(URI next, LogoutRequest asked) {
        var response = new HTTPResponse(HTTPResponse.SC_FOUND);
        response.setLocation(asked.getState() == null ? next : URI.create(next + "?" + state(asked)));
        return response;
    }

    private static String state(LogoutRequest asked) {
        return "state=" + URLEncoder.encode(asked.getState().getValue(), StandardCharsets.UTF_8);
    }
}
