package grantledger.standalone.hostile;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether an answer is one that a hostile request may get.
 *
 * @param fault     what is wrong with it, or null
 * @param positions of what was recorded for it
 */
record Verdict(String fault, List<Long> positions) {

    /** An answer that takes longer is taken for a hang. */
    static final long PATIENCE = 2_000;

    private static final long LONGEST_WAIT = 10_000;
    private static final int MOST_ERRORS = 100;
    private static final int MOST_BYTES = 64 * 1024;
    private static final List<Integer> OF_THE_SERVER = List.of(501, 505);

    static Verdict on(Attack attack, Reply reply) {
        List<Long> positions = new ArrayList<>();
        long patience = isDocumentedWait(reply) ? PATIENCE + LONGEST_WAIT : PATIENCE;
        String fault = reply.milliseconds() > patience ? "took %d ms".formatted(reply.milliseconds()) : null;
        try {
            String wrong = switch (attack.kind()) {
                case FORMS -> page(reply);
                case MASS_ASSIGNMENT -> reply.status() < 300 ? "took what nobody asked for" : wrong(reply, positions);
                default -> wrong(reply, positions);
            };
            fault = wrong == null ? fault : wrong;
        } catch (JacksonException noJson) {
            fault = "the answer is not JSON";
        }
        return new Verdict(fault, positions);
    }

    /** Whoever asks for what is not there yet, or for much while much is asked for, waits as the documents say. */
    private static boolean isDocumentedWait(Reply reply) {
        return reply.status() == 503
                && (reply.text().contains("\"rule\":\"read-after\"")
                        || reply.text().contains("\"rule\":\"dear-reads-in-turn\""));
    }

    private static String page(Reply reply) {
        return reply.status() == 0 || reply.status() >= 500 ? "status " + reply.status() : null;
    }

    private static String wrong(Reply reply, List<Long> positions) {
        if (reply.status() == 0) {
            return "no answer";
        }
        if (reply.status() == 503) {
            return reply.header("Retry-After").isEmpty() ? "503 without Retry-After" : problem(reply);
        }
        if (reply.status() >= 500 && !OF_THE_SERVER.contains(reply.status())) {
            return "status " + reply.status();
        }
        if (reply.status() >= 400) {
            return problem(reply);
        }
        return reply.header("Content-Type").startsWith("application/x-ndjson")
                ? lines(reply, positions)
                : recorded(reply, positions);
    }

    private static String recorded(Reply reply, List<Long> positions) {
        if (reply.header("Content-Type").startsWith("application/json")) {
            note(JsonMapper.shared().readTree(reply.body()), positions);
        }
        return null;
    }

    private static void note(JsonNode answer, List<Long> positions) {
        answer.path("events").forEach(event -> {
            if (event.path("position").isIntegralNumber()) {
                positions.add(event.path("position").longValue());
            }
        });
    }

    private static String lines(Reply reply, List<Long> positions) {
        for (String line : reply.text().lines().toList()) {
            JsonNode answer = JsonMapper.shared().readTree(line);
            note(answer, positions);
            int status = answer.path("status").intValue(200);
            String wrong = status >= 500 && status != 503 ? "status " + status : status < 400 ? null : told(answer);
            if (wrong != null) {
                return "line %s: %s".formatted(answer.path("line"), wrong);
            }
        }
        return null;
    }

    private static String problem(Reply reply) {
        if (!reply.header("Content-Type").startsWith("application/problem+json")) {
            return "%d is no problem detail but %s".formatted(reply.status(), reply.header("Content-Type"));
        }
        if (reply.body().length > MOST_BYTES) {
            return "%d is told in %d bytes".formatted(reply.status(), reply.body().length);
        }
        JsonNode problem = JsonMapper.shared().readTree(reply.body());
        return problem.path("status").intValue(0) == reply.status() ? told(problem) : "its status is another";
    }

    private static String told(JsonNode problem) {
        JsonNode errors = problem.path("errors");
        boolean named = errors.isMissingNode()
                || (errors.isArray()
                        && errors.valueStream()
                                .allMatch(it -> it.path("field").isString()
                                        && it.path("message").isString()));
        if (!problem.path("title").isString() || !problem.path("detail").isString() || !named) {
            return "lacks title, detail or what errors consist of";
        }
        return errors.size() > MOST_ERRORS ? "names %d errors".formatted(errors.size()) : null;
    }
}
