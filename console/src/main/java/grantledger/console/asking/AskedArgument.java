package grantledger.console.asking;

import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives every page what was {@link Asked}. */
@Component
public class AskedArgument implements HandlerMethodArgumentResolver {
    private final Words words;

    AskedArgument(Words words) {
        this.words = words;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Asked resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest webRequest,
            WebDataBinderFactory binderFactory) {
        return asked(webRequest.getNativeRequest(HttpServletRequest.class));
    }

    /** Also for pages that tell of an error, which nobody was asked for. */
    public Asked asked(HttpServletRequest request) {
        var visit = Visit.of(request);
        var language = visit.language().orElseGet(() -> Language.preferred(Collections.list(request.getLocales())));
        return new Asked(
                person(),
                new Wording(words, language),
                Moment.of(request.getParameterMap()),
                address(request),
                visit.lastPosition(),
                visit.takeReceipt(),
                csrf(request));
    }

    private static Person person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return new Person("", "", java.util.Set.of());
        }
        List<String> roles = user.getClaimAsStringList("roles");
        var name = user.getFullName() == null ? user.getSubject() : user.getFullName();
        return new Person(user.getSubject(), name, roles == null ? java.util.Set.of() : java.util.Set.copyOf(roles));
    }

    /** What was asked for, also where it is the page of what went wrong that tells of it. */
    private static Address address(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String lost) {
            return address(lost, (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING));
        }
        return address(request.getRequestURI(), request.getQueryString());
    }

    private static Address address(String path, String query) {
        return new Address(path + (query == null ? "" : "?" + query));
    }

    private static Asked.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Asked.Csrf(token.getParameterName(), token.getToken())
                : new Asked.Csrf("", "");
    }
}
