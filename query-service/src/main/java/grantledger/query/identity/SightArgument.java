package grantledger.query.identity;

import grantledger.access.tokens.Person;
import grantledger.query.answering.AtMoment;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a read take the reader's {@link Sight} as an argument. */
@Component
class SightArgument implements HandlerMethodArgumentResolver {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sight.class); // nothing that a request says
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sight.class;
    }

    @Override
    public Sight resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        Person person = Person.of(((JwtAuthenticationToken) request.getUserPrincipal()).getToken());
        boolean earlier =
                AtMoment.of(request.getNativeRequest(HttpServletRequest.class)).isPresent();
        return new Sight(person, earlier);
    }
}
