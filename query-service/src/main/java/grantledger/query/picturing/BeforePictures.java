package grantledger.query.picturing;

import grantledger.query.reading.SnapshotPosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Of answers that can be pictures, says to whoever keeps them what they depend on. Where a picture is asked for, takes
 * down beforehand how far everything is visible: the figures that are then read are of that position or a later one.
 */
@Component
@Order(5)
class BeforePictures implements HandlerInterceptor {

    private static final String POSITION = BeforePictures.class.getName();

    private final SnapshotPosition position;

    BeforePictures(SnapshotPosition position) {
        this.position = position;
    }

    /** Null where no picture was asked for. */
    static Occasion occasion(HttpServletRequest request) {
        return request.getAttribute(POSITION) instanceof Long visible ? Occasion.of(request, visible) : null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod read
                && Pictured.class.isAssignableFrom(read.getReturnType().getParameterType())) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
            if (isAskedFor(request.getHeader(HttpHeaders.ACCEPT))) {
                request.setAttribute(POSITION, position.now());
            }
        }
        return true;
    }

    /** By name, or as any image: who takes anything gets no picture. */
    private static boolean isAskedFor(String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            return types.stream().anyMatch(type -> !type.isWildcardType() && type.includes(SvgAnswers.SVG));
        } catch (InvalidMediaTypeException malformed) {
            return false; // Spring answers 406
        }
    }
}
