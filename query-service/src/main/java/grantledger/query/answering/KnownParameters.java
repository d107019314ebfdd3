package grantledger.query.answering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the read does not have: a misspelt filter must not look like an answer. Refuses control
 * characters in the rest, NUL among them, which PostgreSQL has no text for.
 */
@Component
@Order(1)
class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod read) {
            Set<String> known = known(read);
            request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Refused.field(name, "is not a parameter here; known are " + known);
                    });
            request.getParameterMap().forEach(KnownParameters::requireText);
        }
        return true;
    }

    private static void requireText(String name, String... values) {
        if (Arrays.stream(values).flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
            throw Refused.field(name, "must not contain control characters");
        }
    }

    private static Set<String> known(HandlerMethod read) {
        Set<String> known = new TreeSet<>();
        Arrays.stream(read.getMethodParameters()).forEach(parameter -> known.addAll(names(parameter)));
        if (EveryList.is(read.getMethod().getReturnType())) {
            known.addAll(EveryList.PARAMETERS);
        }
        if (AtMoment.isTakenBy(read)) {
            known.addAll(AtMoment.PARAMETERS);
        }
        return known;
    }

    private static Set<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == Paging.class) {
            return PagingArgument.PARAMETERS;
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Set.of(parameter.getParameter().getName())
                : Set.of();
    }
}
