package grantledger.console.forms;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import grantledger.console.asking.Address;
import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.asking.Person;
import grantledger.console.contract.CannedServices;
import grantledger.console.contract.Services;
import grantledger.console.forms.actions.ActionList;
import grantledger.console.forms.known.Meanwhile;
import grantledger.console.forms.known.Reading;
import grantledger.console.forms.shapes.DescribedCommands;
import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;

/** Somebody at the forms, with services that answer what the test says. */
final class Desk implements HandlerMethodArgumentResolver {
    static final String KEY = "6f1c1c86-0000-4000-8000-000000000001";

    private static final Words WORDS = new Words();
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    final CannedServices services = new CannedServices(Description.API);
    final MockHttpSession session = new MockHttpSession();
    final ActionList actions;

    private final MockMvc pages;
    private Language language = Language.EN;
    private Person person = new Person("disa.decides", "Disa", Set.of("DECISION_MAKER"));

    Desk() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Services.class, () -> services);
        context.register(
                DescribedCommands.class,
                Reading.class,
                Meanwhile.class,
                Differences.class,
                Sending.class,
                CommandForms.class,
                ActionList.class);
        context.refresh();
        actions = context.getBean(ActionList.class);
        pages = MockMvcBuilders.standaloneSetup(context.getBean(CommandForms.class))
                .setCustomArgumentResolvers(this)
                .setViewResolvers((name, _) -> name.startsWith("forms/") ? template(name) : null)
                .build();
    }

    private static View template(String name) {
        return (model, _, response) -> {
            var html = new StringOutput();
            TEMPLATES.render(
                    name + ".jte", Map.of("page", model.get("page"), thing(model), model.get(thing(model))), html);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(html.toString());
        };
    }

    private static String thing(Map<String, ?> model) {
        return model.containsKey("form") ? "form" : "why";
    }

    Desk in(Language language) {
        this.language = language;
        return this;
    }

    Desk as(String subject, String... roles) {
        this.person = new Person(subject, subject, Set.of(roles));
        return this;
    }

    MvcResult get(String address) {
        return perform(MockMvcRequestBuilders.get(URI.create(address)));
    }

    /** A form, drawn under a key. */
    Html form(String address) {
        return html(get(address + (address.contains("?") ? "&" : "?") + "form=" + KEY));
    }

    MvcResult post(String command, Map<String, List<String>> fields) {
        var request = MockMvcRequestBuilders.post("/commands/" + command);
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return perform(request);
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) {
        try {
            return pages.perform(request.session(session).characterEncoding("UTF-8"))
                    .andReturn();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static Html html(MvcResult answer) {
        try {
            return new Html(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    Asked asked(String address, Map<String, String[]> parameters) {
        return new Asked(
                person,
                new Wording(WORDS, language),
                Moment.of(parameters),
                new Address(address),
                0,
                Optional.empty(),
                new Asked.Csrf("_csrf", "token"));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var query = request.getQueryString();
        return asked(request.getRequestURI() + (query == null ? "" : "?" + query), request.getParameterMap());
    }
}
