package grantledger.access.tokens;

import grantledger.access.problems.Problem;
import java.time.Duration;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * What a service says to those whom it does not let in.
 *
 * @param challenge       sets status and headers for whoever brings no token that holds
 * @param unauthenticated the problem that goes with it
 * @param forbidden       to those whose roles do not reach a path
 * @param issuerAway      while the issuer's keys cannot be had
 * @param askAgain        how much later it is worth asking again, while they cannot
 */
public record Refusals(
        AuthenticationEntryPoint challenge,
        Problem unauthenticated,
        Problem forbidden,
        Problem issuerAway,
        Duration askAgain) {}
