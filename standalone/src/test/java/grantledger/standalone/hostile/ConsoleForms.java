package grantledger.standalone.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.standalone.client.Browser;
import grantledger.standalone.identity.Person;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms of the console that were filled in by a program, with and without what proves that a page of ours was open. */
final class ConsoleForms {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String console;
    private final String session;
    private final String token;

    ConsoleForms(String console) {
        this.console = console;
        try (Browser browser = new Browser(console)) {
            String page = browser.signIn(Person.RUT.subject(), "/calls");
            var found = TOKEN.matcher(page);
            token = found.find() ? found.group(1) : "";
            session = browser.session();
        }
        if (token.isEmpty()) {
            throw new IllegalStateException("No form of the console has a token");
        }
    }

    Attack next(Random chance, List<Operation> commands) {
        Operation command = commands.get(chance.nextInt(commands.size()));
        String name = command.path().substring(command.path().lastIndexOf('/') + 1);
        List<String> fields = new ArrayList<>();
        if (chance.nextBoolean()) {
            fields.add("_csrf=" + token);
        }
        new Body(command.examples().getFirst())
                .places().stream()
                        .limit(40)
                        .forEach(place ->
                                fields.add(encoded(place.pointer().substring(1).replace('/', '.')) + "="
                                        + encoded(Headers.PARAMETERS.get(chance.nextInt(Headers.PARAMETERS.size())))));
        fields.add("form=" + encoded(Headers.PARAMETERS.get(chance.nextInt(Headers.PARAMETERS.size()))));
        fields.add("form-do=" + List.of("send", "add", "remove", "%00", "try").get(chance.nextInt(5)));
        fields.add("form-version=" + encoded(Headers.PARAMETERS.get(chance.nextInt(Headers.PARAMETERS.size()))));
        byte[] body = fields.stream().collect(Collectors.joining("&")).getBytes(UTF_8);
        return Attack.of(
                Kind.FORMS,
                console,
                "POST /commands/" + name + " HTTP/1.1",
                List.of(
                        "Cookie: " + session,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length),
                body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
