package grantledger.console.contract;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.asking.Person;
import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;

/** Pages of one controller as a person gets them, whole, with services that answer what the test says. */
public final class AnsweredPages implements HandlerMethodArgumentResolver {
    private static final Words WORDS = new Words();
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final MockMvc pages;
    private Language language = Language.EN;
    private Set<String> roles = Set.of("OFFICER");

    public AnsweredPages(Object controller) {
        pages = MockMvcBuilders.standaloneSetup(controller)
                .setCustomArgumentResolvers(this)
                .setViewResolvers((name, _) -> name.contains(":") ? null : template(name))
                .build();
    }

    public AnsweredPages in(Language other) {
        language = other;
        return this;
    }

    public AnsweredPages as(String... others) {
        roles = Set.of(others);
        return this;
    }

    public MvcResult get(String address) throws Exception {
        return pages.perform(MockMvcRequestBuilders.get(URI.create(address))).andReturn();
    }

    /** The page as HTML. */
    public String html(String address) throws Exception {
        return get(address).getResponse().getContentAsString();
    }

    private static View template(String name) {
        return (model, _, response) -> {
            var wanted = new TreeMap<String, Object>(model);
            wanted.keySet().removeIf(key -> key.startsWith("org.springframework"));
            var html = new StringOutput();
            TEMPLATES.render(name + ".jte", Map.copyOf(withoutNulls(wanted)), html);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(html.toString());
        };
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> model) {
        model.values().removeIf(value -> value == null);
        return model;
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
            WebDataBinderFactory binders) {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        var query = request.getQueryString();
        return new Asked(
                new Person("disa", "Disa", roles),
                new Wording(WORDS, language),
                Moment.of(request.getParameterMap()),
                new Address(request.getRequestURI() + (query == null ? "" : "?" + query)),
                0,
                Optional.empty(),
                new Asked.Csrf("_csrf", "token"));
    }
}
