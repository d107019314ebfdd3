package grantledger.query.exporting;

import grantledger.query.answering.Paging;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** What is an export: all there is in one answer, which takes a turn and a connection of the exports' own. */
public final class Exports {

    private Exports() {}

    /** @param handler of the request */
    public static boolean isOne(HttpServletRequest request, Object handler) {
        return (handler instanceof HandlerMethod read && read.hasMethodAnnotation(Export.class))
                || Paging.everything(request.getHeader(HttpHeaders.ACCEPT));
    }
}
