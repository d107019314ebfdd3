package grantledger.access.tokens;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * A header names a token; whether it is one, its signature says. A second header is refused before. The default's pattern is slow
 * on a token's length.
 */
final class BearerHeader implements BearerTokenResolver {

    private static final String BEARER = "Bearer ";

    @Override
    public String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String token = bearer ? header.substring(BEARER.length()).strip() : "";
        return token.isEmpty() ? null : token;
    }
}
