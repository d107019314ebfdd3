package grantledger.query.reading;

import grantledger.query.answering.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** A read with {@code Read-After: <position>} is answered once everything up to that position is visible. */
@Component
@Order(2)
class ReadAfter implements HandlerInterceptor {

    private static final String HEADER = "Read-After";

    private final VisiblePositions positions;

    ReadAfter(VisiblePositions positions) {
        this.positions = positions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String header = request.getHeader(HEADER);
        if (header != null) {
            positions.require(wanted(header.strip()));
        }
        return true;
    }

    private static long wanted(String header) {
        try {
            long wanted = Long.parseLong(header);
            if (wanted >= 0) {
                return wanted;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw Refused.field(HEADER, "must be a position of the log, a whole number from 0");
    }
}
