package grantledger.command.docs;

import static java.util.stream.Collectors.toMap;

import grantledger.access.roles.Role;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** What docs/grant.http asks for, with every variable in its place: who acts, and the days as they are today. */
final class GrantHttp {

    static final String FILE = Project.text("docs/grant.http");
    static final Map<String, Class<?>> COMMANDS =
            DocumentsTest.commands().collect(toMap(Command::nameOf, command -> command));

    private static final String REQUEST = "(?s)^### ([^\n]+)\n(?:#[^\n]*\n)*POST \\{\\{commands}}/([a-z-]+)\n"
            + "Authorization: Bearer \\{\\{(\\w+)}}\n(.*?)\n\n(\\{.*?)\\s*(?=^###|\\z)";

    private GrantHttp() {}

    /** One of the people whom the file makes tokens for. */
    record Who(Role role, String subject) {}

    /** A command as the file asks for it. */
    record Asked(String title, String command, Who who, boolean dryRun, String body) {}

    /** By the names of their tokens. */
    static Map<String, Who> people() {
        return Project.matches("^#> ([A-Z_]+) ([A-Z_]+) (\\S+)$", FILE).stream()
                .collect(toMap(it -> it.group(1), it -> new Who(Role.valueOf(it.group(2)), it.group(3))));
    }

    static List<Asked> asked() {
        Map<String, Who> people = people();
        Map<String, String> values = values();
        return Project.matches(REQUEST, FILE).stream()
                .map(request -> new Asked(
                        request.group(1),
                        request.group(2),
                        people.get(request.group(3)),
                        request.group(4).contains("Dry-Run: true"),
                        filledIn(request.group(5), values)))
                .toList();
    }

    /** Those that are to be recorded. */
    static List<Asked> toBeRecorded() {
        return asked().stream().filter(request -> !request.dryRun()).toList();
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        for (MatchResult variable : Project.matches("^@(\\w+) = (.+)$", FILE)) {
            values.put(variable.group(1), variable.group(2));
        }
        LocalDate today = LocalDate.now(Acting.ZONE);
        for (MatchResult day : Project.matches("^#> (\\w+) ([+-]\\d+)$", FILE)) {
            values.put(
                    day.group(1), today.plusDays(Integer.parseInt(day.group(2))).toString());
        }
        return values;
    }

    private static String filledIn(String body, Map<String, String> values) {
        String filled = body;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return filled;
    }
}
