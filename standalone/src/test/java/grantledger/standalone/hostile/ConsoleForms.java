package grantledger.standalone.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.access.roles.Role;
import grantledger.standalone.client.Browser;
import grantledger.standalone.identity.Person;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Forms of the console that were filled in by a program, with and without what proves that a page of ours was open. */
final class ConsoleForms {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MOST_FIELDS = 40;

    /** Somebody who is signed in. */
    private record Session(String cookie, String token) {

        static Session of(String console, Role role) {
            try (Browser browser = new Browser(console)) {
                var found = TOKEN.matcher(browser.signIn(Person.of(role).subject(), "/"));
                if (!found.find()) {
                    throw new IllegalStateException("No form of the console has a token");
                }
                return new Session(browser.session(), found.group(1));
            }
        }
    }

    /** As whom people sign in. */
    private static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));

    private final String console;
    private final Map<Role, Session> sessions = new EnumMap<>(Role.class);

    ConsoleForms(String console) {
        this.console = console;
        for (Role role : ROLES) {
            sessions.put(role, Session.of(console, role));
        }
    }

    /** Whose sessions send them. */
    static List<String> people() {
        return ROLES.stream().map(role -> Person.of(role).subject()).toList();
    }

    /** Of a command, mostly by somebody whom it is for. */
    Attack next(Random chance, Operation command) {
        List<String> roles = chance.nextInt(10) == 0
                ? List.of(Role.REPORTER.name())
                : command.roles().stream()
                        .filter(role -> ROLES.contains(Role.valueOf(role)))
                        .toList();
        Session session = sessions.get(Role.valueOf(roles.get(chance.nextInt(roles.size()))));
        List<String> fields = new ArrayList<>();
        if (chance.nextInt(5) > 0) {
            fields.add("_csrf=" + session.token);
        }
        new Body(command.examples().getFirst())
                .places().stream()
                        .filter(place -> place.value().isValueNode())
                        .limit(MOST_FIELDS)
                        .forEach(place -> fields.add(field(place, chance)));
        fields.add("form=" + encoded(chance.nextBoolean() ? UUID.randomUUID().toString() : hostile(chance)));
        fields.add("form-do="
                + List.of("send", "send", "try", "add", "remove", "%00").get(chance.nextInt(6)));
        fields.add("form-version=" + encoded(chance.nextBoolean() ? "0" : hostile(chance)));
        byte[] body = String.join("&", fields).getBytes(UTF_8);
        return Attack.of(
                Kind.FORMS,
                console,
                "POST /commands/" + command.name() + " HTTP/1.1",
                List.of(
                        "Cookie: " + session.cookie,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length),
                body);
    }

    /** Mostly as the description's example has it, so that a form comes as far as its command. */
    private static String field(Body.Place place, Random chance) {
        String value = chance.nextInt(4) == 0 ? hostile(chance) : place.value().asString();
        return encoded(place.pointer().substring(1).replace('/', '.')) + "=" + encoded(value);
    }

    private static String hostile(Random chance) {
        return Headers.PARAMETERS.get(chance.nextInt(Headers.PARAMETERS.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
