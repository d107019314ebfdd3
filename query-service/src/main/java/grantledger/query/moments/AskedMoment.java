package grantledger.query.moments;

import grantledger.projections.history.Moment;
import grantledger.query.answering.AtMoment;
import grantledger.query.answering.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Which position a read is asked for, by {@code position} or by a time, {@code asOf}: it is waited for until it is visible,
 * and the answer names it, so that whoever asked by a time can go on by the position.
 */
@Component
@Order(3)
class AskedMoment implements HandlerInterceptor {

    private static final String HEADER = "As-Of-Position";

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final MomentsInLog moments;

    AskedMoment(MomentsInLog moments) {
        this.moments = moments;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (handler instanceof HandlerMethod read && AtMoment.isTakenBy(read)) {
            Optional<Moment> asked = asked(request);
            if (asked.isPresent()) {
                long position = moments.of(asked.get()).position();
                if (asked.get() instanceof Moment.RecordedBy by) {
                    AtMoment.answer(request, position, by.time());
                } else {
                    AtMoment.answer(request, position);
                }
                response.setHeader(HEADER, String.valueOf(position));
            }
        }
        return true;
    }

    private static Optional<Moment> asked(HttpServletRequest request) {
        Optional<Moment> position = one(request, "position").map(AskedMoment::position);
        Optional<Moment> time = one(request, "asOf").map(text -> new Moment.RecordedBy(NamedTime.of("asOf", text)));
        if (position.isPresent() && time.isPresent()) {
            throw Refused.field("asOf", "cannot be given together with position");
        }
        return position.or(() -> time);
    }

    private static Optional<String> one(HttpServletRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        if (values != null && values.length > 1) {
            throw Refused.field(parameter, "must be given once");
        }
        return values == null ? Optional.empty() : Optional.of(values[0]);
    }

    private static Moment position(String text) {
        if (!POSITION.matcher(text).matches()) {
            throw Refused.field("position", "must be a position of the log, a whole number from 0");
        }
        return new Moment.Position(Long.parseLong(text));
    }
}
