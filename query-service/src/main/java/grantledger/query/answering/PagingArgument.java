package grantledger.query.answering;

import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a list take its {@link Paging} as an argument. */
@Component
class PagingArgument implements HandlerMethodArgumentResolver {

    static final Set<String> PARAMETERS = Set.of("page", "size", "sort", "after");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        if (request.getParameter("page") != null && request.getParameter("after") != null) {
            throw Refused.field("after", "cannot be given together with page");
        }
        int page = number(request, "page", 0, 0, Integer.MAX_VALUE);
        int size = number(request, "size", Paging.DEFAULT_SIZE, 1, Paging.MAX_SIZE);
        if ((long) page * size > Paging.DEEPEST) {
            throw Refused.field(
                    "page",
                    "has more than %d rows before it; go on by after, or take the list as CSV"
                            .formatted(Paging.DEEPEST));
        }
        return new Paging(
                page,
                size,
                request.getParameter("sort"),
                request.getParameter("after"),
                Paging.everything(request.getHeader(HttpHeaders.ACCEPT)));
    }

    private static int number(NativeWebRequest request, String name, int otherwise, int least, int most) {
        String text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw Refused.field(name, "must be a whole number from %d to %d".formatted(least, most));
    }
}
