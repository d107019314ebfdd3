package grantledger.console.page;

import grantledger.console.asking.Moment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** No page is asked for as of something that is no moment: whoever typed it is told at the field. */
class MomentCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod
                && request.getMethod().equals("GET")
                && !Moment.of(request.getParameterMap()).isWellFormed()) {
            throw new MalformedMoment();
        }
        return true;
    }
}
