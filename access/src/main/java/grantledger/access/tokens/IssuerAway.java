package grantledger.access.tokens;

import grantledger.access.problems.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the issuer's keys cannot be had, no token can be checked: that is 503, not the caller's fault. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class IssuerAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerAway.class);

    private final Refusals refusals;
    private final ProblemWriter problems;

    IssuerAway(Refusals refusals, ProblemWriter problems) {
        this.refusals = refusals;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException away) {
            LOG.warn("Tokens cannot be checked: {}", away.getMessage());
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusals.askAgain().toSeconds()));
            problems.write(response, refusals.issuerAway());
        }
    }
}
