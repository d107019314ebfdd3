package grantledger.access.tokens;

import grantledger.access.limits.Allowance;
import grantledger.access.limits.Exceeded;
import grantledger.access.limits.RequestLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts tokens that do not hold, by the address that they come from: each costs a signature's check at least. Whose token was
 * found genuine lately is let pass, whatever others send from the same address.
 */
final class FailedTokens extends OncePerRequestFilter {

    private final BearerHeader header = new BearerHeader();
    private final KnownTokens tokens;
    private final RequestLimits limits;

    FailedTokens(KnownTokens tokens, RequestLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = header.resolve(request);
        if (token == null || tokens.isKnown(token)) {
            chain.doFilter(request, response);
            return;
        }
        Allowance allowance = limits.ofAddress(request);
        Optional<Exceeded> exceeded = allowance.spend(1);
        if (exceeded.isPresent()) {
            limits.refuse(response, exceeded.get());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() != HttpStatus.UNAUTHORIZED.value()) {
            allowance.giveBack();
        }
    }
}
