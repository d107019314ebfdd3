package grantledger.query.answering;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/**
 * As of which position of the log a request is answered, where it asks for a moment. Every read can be asked so, by
 * {@code position} or {@code asOf}, unless it is {@link WithoutMoment}.
 */
public final class AtMoment {

    static final Set<String> PARAMETERS = Set.of("position", "asOf");

    private static final String POSITION = AtMoment.class.getName();
    private static final String TIME = POSITION + ".time";

    private AtMoment() {}

    public static boolean isTakenBy(HandlerMethod read) {
        return !read.getBeanType().isAnnotationPresent(WithoutMoment.class);
    }

    /** To be said before anything is read. */
    public static void answer(HttpServletRequest request, long position) {
        request.setAttribute(POSITION, position);
    }

    /** The same, where the moment was asked for by a time. */
    public static void answer(HttpServletRequest request, long position, Instant time) {
        answer(request, position);
        request.setAttribute(TIME, time);
    }

    /** Empty where the request is answered as of now, or of a moment that was asked for by a position. */
    public static Optional<Instant> time(HttpServletRequest request) {
        return Optional.ofNullable((Instant) request.getAttribute(TIME));
    }

    /** Empty where the request is answered as of now. */
    public static OptionalLong of(HttpServletRequest request) {
        return request.getAttribute(POSITION) instanceof Long position
                ? OptionalLong.of(position)
                : OptionalLong.empty();
    }
}
