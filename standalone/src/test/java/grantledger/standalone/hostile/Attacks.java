package grantledger.standalone.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.access.roles.Role;
import grantledger.standalone.StoryCall;
import grantledger.standalone.TestSystem;
import grantledger.standalone.identity.Bearer;
import grantledger.standalone.identity.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes hostile requests by chance. All of them come from one subject, and forms from {@link ConsoleForms#people}, so that what
 * they bring about is known.
 */
final class Attacks {

    static final String SUBJECT = "mallory.hostile";

    private static final String ORGANISATION = "999900-0012";

    /** Four times what is accepted; what one writes for longer than the other thinks is no hang of the other. */
    private static final int MOST_OF_A_FILE = 4 << 20;

    private final String commands;
    private final String queries;
    private final TestSystem system;
    private final Random chance;
    private final List<Operation> commandOperations;
    private final List<Operation> reads;
    private final ConsoleForms forms;
    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);
    private final String run;
    private final String call;
    private final String application;
    private int announced;

    Attacks(TestSystem system, long seed) {
        this.system = system;
        this.chance = new Random(seed);
        this.run = Long.toString(seed & 0xFFFFFFF, 36) + Long.toString(System.nanoTime() & 0xFFFFF, 36);
        commands = system.local().command().url();
        queries = system.local().query().url();
        commandOperations = Operation.of(
                        system.commands().get("/v3/api-docs", null, Map.of()).body())
                .stream()
                .filter(Operation::isCommand)
                .toList();
        reads = Operation.of(
                        system.queries().get("/v3/api-docs", null, Map.of()).body())
                .stream()
                .filter(Operation::isRead)
                .toList();
        call = new StoryCall(system).announce("HOSTILE-" + run, 1_000_000).id();
        application = system.as(Person.ALE)
                .does("submit-application", "%s", StoryCall.application(call, Person.ALE.subject(), 100_000))
                .id();
        forms = new ConsoleForms(system.local().console().url());
    }

    int operations() {
        return commandOperations.size() + reads.size();
    }

    Attack next(Kind kind) {
        int number = numbers.merge(kind, 1, Integer::sum) - 1;
        return switch (kind) {
            case FIELDS -> fields(number);
            case MONEY -> at(kind, Body.Place::isAmount, cycled(Values.MONEY, number));
            case DATES -> at(kind, Body.Place::isDate, cycled(Values.DATES, number));
            case UNICODE -> unicode(number);
            case ORGANISATION_NUMBERS ->
                at(kind, Body.Place::isOrganisationNumber, cycled(Values.ORGANISATION_NUMBERS, number));
            case SIZES -> at(kind, place -> true, one(Values.sizes()));
            case MASS_ASSIGNMENT -> massAssignment(number);
            case FORMULAS -> at(kind, Body.Place::isText, cycled(Values.FORMULAS, number));
            case KEYS -> keys();
            case HEADERS -> headers(number);
            case PATHS -> paths(number);
            case QUERIES -> queries(number);
            case COMPRESSION -> compressed();
            case SLOWNESS ->
                command(kind, one(commandOperations), body(one(commandOperations)), List.of())
                        .slowly(200 + chance.nextInt(500));
            case BATCHES -> batch();
            case UPLOADS -> upload();
            case FORMS -> forms.next(chance, one(commandOperations));
        };
    }

    private static <T> T cycled(List<T> all, int number) {
        return all.get(number % all.size());
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private Attack fields(int number) {
        Operation operation = cycled(commandOperations, number);
        Body body = new Body(example(operation));
        List<Body.Place> places = body.places();
        if (places.isEmpty()) {
            return command(Kind.FIELDS, operation, one(Values.OF_ANOTHER_TYPE), List.of());
        }
        Body.Place place = one(places);
        String written = switch (chance.nextInt(5)) {
            case 0 -> body.without(place);
            case 1 -> body.doubled(place);
            default -> body.with(place, one(Values.OF_ANOTHER_TYPE));
        };
        return command(Kind.FIELDS, operation, written, List.of());
    }

    private Attack at(Kind kind, Predicate<Body.Place> where, String written) {
        while (true) {
            Operation operation = one(commandOperations);
            Body body = new Body(example(operation));
            List<Body.Place> places = body.places().stream().filter(where).toList();
            if (!places.isEmpty()) {
                return command(kind, operation, body.with(one(places), written), List.of());
            }
        }
    }

    private Attack unicode(int number) {
        if (number % 8 != 7) {
            return at(Kind.UNICODE, Body.Place::isText, cycled(Values.UNICODE, number));
        }
        Attack attack = at(Kind.UNICODE, Body.Place::isText, "\"@@bytes@@\"");
        String[] around = new String(attack.body(), UTF_8).split("@@bytes@@", 2);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(around[0].getBytes(UTF_8));
        for (int octet : cycled(Values.NO_UTF8, number / 8)) {
            body.write(octet);
        }
        body.writeBytes(around[1].getBytes(UTF_8));
        String head = attack.head().replaceAll("Content-Length: \\d+", "Content-Length: " + body.size());
        return new Attack(Kind.UNICODE, commands, head, body.toByteArray(), 0);
    }

    private Attack massAssignment(int number) {
        Operation operation = cycled(commandOperations, number);
        Body body = new Body(example(operation));
        List<Body.Place> named =
                body.places().stream().filter(place -> !place.isElement()).toList();
        String name = one(Values.NAMES_OF_OTHERS);
        return command(
                Kind.MASS_ASSIGNMENT,
                operation,
                body.beside(one(named), name, one(List.of("\"ADMIN\"", "1", "null", "[]", "{}", "true"))),
                List.of());
    }

    /** The same few keys, with one body and another. */
    private Attack keys() {
        Operation operation = chance.nextBoolean() ? announcing() : one(commandOperations);
        return command(
                Kind.KEYS, operation, body(operation), List.of("Idempotency-Key: \"" + run + chance.nextInt(5) + '"'));
    }

    private Operation announcing() {
        return commandOperations.stream()
                .filter(it -> it.path().endsWith("/announce-call"))
                .findFirst()
                .orElseThrow();
    }

    private Attack headers(int number) {
        List<String> headers = List.of(cycled(Headers.ALL, number).replace("{run}", run + number));
        if (number % 3 == 2) {
            Operation read = one(reads);
            return read(Kind.HEADERS, path(read, application), headers);
        }
        Operation operation = number % 3 == 0 ? announcing() : one(commandOperations);
        String[] header = headers.getFirst().split(":", 2);
        boolean own =
                Set.of("Content-Type", "Content-Length", "Transfer-Encoding").contains(header[0]);
        return own
                ? instead(command(Kind.HEADERS, operation, body(operation), List.of()), headers.getFirst())
                : command(Kind.HEADERS, operation, body(operation), headers);
    }

    /** Half of the time beside what is true. */
    private Attack instead(Attack attack, String header) {
        String name = header.substring(0, header.indexOf(':'));
        String others = chance.nextBoolean()
                ? attack.head()
                : attack.head()
                        .lines()
                        .filter(line -> !line.startsWith(name + ":"))
                        .collect(Collectors.joining("\r\n"));
        return new Attack(attack.kind(), attack.to(), others + "\r\n" + header, attack.body(), 0);
    }

    private Attack paths(int number) {
        String path = cycled(Headers.PATHS, number);
        if (number % 2 == 0) {
            return read(Kind.PATHS, path.startsWith("/") ? path : "/api/" + path, List.of());
        }
        String to = path.startsWith("/") ? path : "/api/commands/" + path;
        return post(Kind.PATHS, to, token(Set.of(Role.OFFICER)), "application/json", "{}".getBytes(UTF_8), List.of());
    }

    private Attack queries(int number) {
        Operation read = cycled(reads, number);
        StringBuilder query = new StringBuilder();
        List<String> names = new ArrayList<>(read.query());
        names.addAll(List.of("page", "size", "sort", "q", "after", "asOf", "position", "csv", "nonsense"));
        for (int i = 1 + chance.nextInt(2); i > 0; i--) {
            String value = one(Headers.PARAMETERS);
            query.append(query.isEmpty() ? '?' : '&')
                    .append(one(names))
                    .append('=')
                    .append(value.startsWith("%") ? value : URLEncoder.encode(value, UTF_8));
        }
        return read(
                Kind.QUERIES, path(read, one(List.of(call, application, one(Headers.PARAMETERS)))) + query, List.of());
    }

    private static String path(Operation read, String id) {
        String written = id.startsWith("%") ? id : URLEncoder.encode(id, UTF_8).replace("+", "%20");
        return read.path().replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(written));
    }

    private Attack compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[20 << 20]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Operation operation = one(commandOperations);
        return post(
                Kind.COMPRESSION,
                operation.path(),
                token(operation),
                "application/json",
                bytes.toByteArray(),
                List.of("Content-Encoding: "
                        + one(List.of("gzip", "deflate", "br", "gzip, gzip", "x-gzip", "zstd", "GZIP"))));
    }

    private Attack batch() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1 + chance.nextInt(6); i > 0; i--) {
            Operation operation = chance.nextInt(4) == 0 ? announcing() : one(commandOperations);
            Body body = new Body(example(operation));
            String written = chance.nextInt(3) == 0 || body.places().isEmpty()
                    ? body.json().toString()
                    : body.with(
                            one(body.places()),
                            one(one(List.of(Values.MONEY, Values.UNICODE, Values.OF_ANOTHER_TYPE))));
            String name = operation.name();
            lines.append(
                    switch (chance.nextInt(6)) {
                        case 0 -> written;
                        case 1 -> "{\"command\":" + one(Values.UNICODE) + ",\"body\":" + written + "}";
                        case 2 -> "{\"command\":\"" + name + "\",\"actor\":\"ADMIN\",\"body\":" + written + "}";
                        default -> "{\"command\":\"" + name + "\",\"body\":" + written + "}";
                    });
            lines.append(one(List.of("\n", "\r\n", "\n\n", "\r")));
        }
        Set<Role> roles = Set.of(Role.OFFICER, Role.APPLICANT, Role.DECISION_MAKER, Role.CONTROLLER, Role.ASSESSOR);
        return post(
                Kind.BATCHES,
                "/api/commands",
                token(roles),
                "application/x-ndjson",
                lines.toString().getBytes(UTF_8),
                List.of());
    }

    private Attack upload() {
        StringBuilder file = new StringBuilder(one(List.of(
                "period,place,value\n",
                "period;place;value\n",
                "\ufeffperiod,place,value,numerator,denominator\r\n",
                "place,value\n",
                "period,period,place,value\n",
                "=1+1,place,value\n",
                "")));
        int lines = chance.nextInt(10) == 0 ? 19_000 : 1 + chance.nextInt(5);
        String line = "2019,%s,%s\n".formatted(unquoted(one(Values.FORMULAS)), unquoted(one(Values.MONEY)));
        file.append(line.repeat(Math.clamp(MOST_OF_A_FILE / line.length(), 1, lines)));
        String query = "?indicatorId=" + one(List.of(call, "x", "%00", ""))
                + one(List.of("", "&note=a", "&note=%e2%80%ae", "&actor=b"));
        return post(
                Kind.UPLOADS,
                "/api/commands/publish-indicator-values" + query,
                token(Set.of(Role.OFFICER)),
                one(List.of("text/csv", "text/csv; charset=utf-16", "text/csv;charset=x")),
                file.toString().getBytes(UTF_8),
                List.of());
    }

    private static String unquoted(String json) {
        return json.replaceAll("^\"|\"$", "");
    }

    private String body(Operation operation) {
        return example(operation).toString();
    }

    /** About what there is, half of the time; a call has a number of its own. */
    private JsonNode example(Operation operation) {
        JsonNode example = one(operation.examples()).deepCopy();
        if (example instanceof ObjectNode body) {
            if (body.has("diaryNumber")) {
                body.put("diaryNumber", "H-" + run + "-" + announced++);
            }
            if (body.has("callId") && chance.nextBoolean()) {
                body.put("callId", call);
            }
            if (body.has("applicationId") && chance.nextBoolean()) {
                body.put("applicationId", application);
            }
        }
        return example;
    }

    private Attack command(Kind kind, Operation operation, String body, List<String> headers) {
        return post(kind, operation.path(), token(operation), "application/json", body.getBytes(UTF_8), headers);
    }

    private Attack post(Kind kind, String path, String token, String type, byte[] body, List<String> more) {
        List<String> headers = new ArrayList<>();
        if (!token.isEmpty()) {
            headers.add("Authorization: Bearer " + token);
        }
        headers.add("Content-Type: " + type);
        headers.add("Content-Length: " + body.length);
        headers.addAll(more);
        return Attack.of(kind, commands, "POST " + path + " HTTP/1.1", headers, body);
    }

    private Attack read(Kind kind, String path, List<String> more) {
        List<String> headers = new ArrayList<>(more);
        headers.add("Authorization: Bearer " + token(Set.of(one(List.of(Role.OFFICER, Role.AUDITOR, Role.APPLICANT)))));
        return Attack.of(kind, queries, "GET " + path + " HTTP/1.1", headers, new byte[0]);
    }

    /** Mostly of a role that the command is for. */
    private String token(Operation operation) {
        int luck = chance.nextInt(20);
        if (luck == 0) {
            return one(List.of("", "x.y.z", "a".repeat(3_000)));
        }
        return luck == 1
                ? token(Set.of(Role.REPORTER))
                : token(operation.roles().stream().map(Role::valueOf).collect(Collectors.toSet()));
    }

    private String token(Set<Role> roles) {
        return system.token(new Bearer(roles, SUBJECT, roles.contains(Role.APPLICANT) ? ORGANISATION : null));
    }
}
