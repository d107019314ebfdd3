package grantledger.standalone.identity;

import static grantledger.standalone.identity.Pages.escaped;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import grantledger.access.roles.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Offers the demo's people by role; each is a button of a form that carries the request along. */
final class SignInPage {
    static final String PERSON = "person";

    private final PageWords words;
    private final Map<String, List<String>> asked;

    private SignInPage(PageWords words, Map<String, List<String>> asked) {
        this.words = words;
        this.asked = asked;
    }

    /** @param redirection where the form leads in the end, which a browser asks the policy, too */
    static HTTPResponse answer(HTTPRequest request, URI redirection) {
        var asked = new TreeMap<>(Pages.parameters(request));
        asked.remove(PERSON);
        var words = PageWords.of(request);
        var target = "'self' http://" + redirection.getAuthority();
        return Pages.page(HTTPResponse.SC_OK, words, "sign-in", new SignInPage(words, asked).main(), target);
    }

    private String main() {
        return """
            <p class="language">%s</p>
            <h1>%s</h1>
            <p>%s</p>
            <form method="post" action="%s">
            %s%s</form>
            """.formatted(
                        otherLanguage(),
                        text("sign-in.title"),
                        text("sign-in.text"),
                        Discovery.PICKED,
                        carried(),
                        Role.ofPeople().stream()
                                        .map(role -> people(role.name(), Person.all(role)))
                                        .collect(Collectors.joining())
                                + people("none", Person.withoutRole()));
    }

    private String otherLanguage() {
        var other = words.other().language();
        var anew = new TreeMap<>(asked);
        anew.put("ui_locales", List.of(other));
        return "<a href=\"%s\" hreflang=\"%s\" lang=\"%s\">%s</a>"
                .formatted(
                        escaped(Discovery.SIGN_IN + "?" + URLUtils.serializeParameters(anew)),
                        other,
                        other,
                        escaped(words.other().get("sign-in.language")));
    }

    private String carried() {
        return asked.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> hidden(parameter.getKey(), value)))
                .collect(Collectors.joining());
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escaped(name), escaped(value));
    }

    private String people(String role, List<Person> people) {
        return """
            <section aria-labelledby="%1$s">
            <h2 id="%1$s">%2$s</h2>
            <p>%3$s</p>
            <ul>
            %4$s</ul>
            </section>
            """.formatted(
                        role,
                        text("role." + role),
                        text("role." + role + ".does"),
                        people.stream().map(SignInPage::button).collect(Collectors.joining()));
    }

    private static String button(Person person) {
        return "<li><button name=\"%s\" value=\"%s\">%s <span class=\"subject\">%s</span></button></li>\n"
                .formatted(PERSON, escaped(person.subject()), escaped(person.fullName()), escaped(person.subject()));
    }

    private String text(String key) {
        return escaped(words.get(key));
    }
}
