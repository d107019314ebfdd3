package grantledger.query.exporting;

import grantledger.query.answering.Format;
import grantledger.query.answering.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a spelling of CSV that there is none of, or that is asked for where no CSV would be sent. */
@Component
@Order(1)
class CsvAsked implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String csv = request.getParameter(Asked.CSV);
        if (csv != null && !csv.equals(Asked.EXCEL_SV)) {
            throw Refused.field(Asked.CSV, "must be " + Asked.EXCEL_SV + ", or left out");
        }
        if (csv != null && Format.wanted(request.getHeader(HttpHeaders.ACCEPT)) != Format.CSV) {
            throw Refused.field(Asked.CSV, "is for Accept: " + Format.CSV.mediaType());
        }
        return true;
    }
}
