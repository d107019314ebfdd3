package grantledger.console.page;

import grantledger.console.contract.Waits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says with each page how long it took and how much of that the services did (Server-Timing, which browsers show beside a request). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Timing extends OncePerRequestFilter {
    private static final String WAITS = Waits.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var waits = Waits.begin()) {
            request.setAttribute(WAITS, waits);
            chain.doFilter(request, response);
        }
    }

    /** Of a page that is about to be sent. */
    static void tell(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(WAITS) instanceof Waits waits) {
            response.setHeader(
                    "Server-Timing",
                    String.format(
                            Locale.ROOT, "api;dur=%.1f, total;dur=%.1f", waits.waitedMillis(), waits.totalMillis()));
        }
    }
}
