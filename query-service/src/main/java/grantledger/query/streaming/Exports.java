package grantledger.query.streaming;

import grantledger.query.answering.AtMoment;
import grantledger.query.answering.Paging;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** What takes a turn and a connection of the exports' own: all there is in one answer, and answers as of a moment. */
public final class Exports {

    private Exports() {}

    /** @param handler of the request */
    public static boolean isOne(HttpServletRequest request, Object handler) {
        return (handler instanceof HandlerMethod read && read.hasMethodAnnotation(Export.class))
                || AtMoment.of(request).isPresent()
                || Paging.everything(request.getHeader(HttpHeaders.ACCEPT));
    }
}
