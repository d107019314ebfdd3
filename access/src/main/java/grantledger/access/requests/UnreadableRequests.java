package grantledger.access.requests;

import grantledger.access.problems.FieldError;
import grantledger.access.problems.Problem;
import grantledger.access.problems.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that is no text, a body in a coding, more parameters or media types than anybody needs, and a header that
 * comes twice where only one of them could hold. What one part of a service would read in one way and another in another
 * way is not read at all.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadableRequests extends OncePerRequestFilter {

    private static final int MOST_PARAMETERS = 50;
    private static final int MOST_MEDIA_TYPES = 50;
    private static final List<String> ONCE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            "Idempotency-Key",
            "Occurred-At",
            "Dry-Run",
            "Read-After");

    private final ProblemWriter problems;

    UnreadableRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
            return;
        }
        if (problem.status() == HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity"); // RFC 9110 §12.5.3
        }
        problems.write(response, problem);
    }

    /** Null where the request can be read. */
    private static Problem problem(HttpServletRequest request) {
        if (!QueryText.isReadable(request.getQueryString())) {
            return malformed("query", "must be UTF-8, and a percent sign in it the beginning of %00 to %FF");
        }
        if (count(request.getQueryString(), '&') > MOST_PARAMETERS) {
            return malformed("query", "must have at most " + MOST_PARAMETERS + " parameters");
        }
        if (values(request, HttpHeaders.ACCEPT).stream()
                        .mapToInt(it -> count(it, ','))
                        .sum()
                > MOST_MEDIA_TYPES) {
            return malformed(HttpHeaders.ACCEPT, "must have at most " + MOST_MEDIA_TYPES + " media types");
        }
        for (String header : ONCE) {
            if (values(request, header).size() > 1) {
                return malformed(header, "must not come twice");
            }
        }
        return isCoded(request) ? coded() : null;
    }

    private static boolean isCoded(HttpServletRequest request) {
        return values(request, HttpHeaders.CONTENT_ENCODING).stream().anyMatch(it -> !it.equalsIgnoreCase("identity"));
    }

    private static Problem coded() {
        return Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A body must come as it is, in no Content-Encoding.")
                .in(List.of(new FieldError(HttpHeaders.CONTENT_ENCODING, "must be absent")));
    }

    private static Problem malformed(String part, String message) {
        return Problem.of(HttpStatus.BAD_REQUEST, part + " " + message + ".")
                .in(List.of(new FieldError(part, message)));
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }

    /** How many there are where a sign stands between each two. */
    private static int count(String list, char between) {
        return list == null
                ? 0
                : 1 + (int) list.chars().filter(c -> c == between).count();
    }
}
