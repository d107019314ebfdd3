package grantledger.console.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what another site's form sends: browsers leave the session's cookie out of it. A new session for it would take the
 * place of the one that the person has, and sign them out.
 */
final class FormsFromElsewhere extends OncePerRequestFilter {
    /** The provider's own servers tell there that somebody has signed out. */
    private static final String PROVIDER = "/logout/connect/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST")
                && request.getRequestedSessionId() == null
                && !request.getRequestURI().startsWith(PROVIDER)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/");
            return;
        }
        chain.doFilter(request, response);
    }
}
