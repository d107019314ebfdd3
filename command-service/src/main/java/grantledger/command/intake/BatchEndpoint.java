package grantledger.command.intake;

import grantledger.access.tokens.Person;
import grantledger.command.identity.Actor;
import grantledger.format.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /api/commands}: many commands, one a line, answered one a line, in order, as it goes. Each line is a
 * command of its own: one that is refused answers with its problem, and the next is taken up.
 */
@RestController
class BatchEndpoint {

    /** As strict as a single command's body; decimals stay what they are. */
    private static final ObjectReader LINES = Json.mapper()
            .readerFor(Line.class)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final CommandCatalogue catalogue;
    private final Intake intake;
    private final Problems problems;
    private final JsonMapper json;

    BatchEndpoint(CommandCatalogue catalogue, Intake intake, Problems problems, JsonMapper json) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.problems = problems;
        this.json = json;
    }

    /** A line of the request; {@code body} is kept as it is. */
    record Line(String command, String idempotencyKey, String occurredAt, JsonNode body) {}

    @PostMapping(path = "/api/commands", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void issue(@AuthenticationPrincipal Jwt token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Person person = Actor.of(token);
        Malformed.unless(request.getHeader("Dry-Run") == null, "Dry-Run", "is for single commands");
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        InputStream in = new BufferedInputStream(request.getInputStream());
        OutputStream out = response.getOutputStream();
        boolean more = true;
        while (more) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            more = readLine(in, line);
            if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
                out.write(json.writeValueAsBytes(answer(line, person)));
                out.write('\n');
                out.flush();
            }
        }
    }

    /** Returns whether there may be another line; of one that is too long, only the beginning is kept. */
    private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return false;
            }
            if (line.size() <= CommandEndpoint.LONGEST_BODY) {
                line.write(b);
            }
        }
        return true;
    }

    private Object answer(ByteArrayOutputStream bytes, Person person) {
        try {
            if (bytes.size() > CommandEndpoint.LONGEST_BODY) {
                throw new TooLong("A line has at most " + CommandEndpoint.LONGEST_BODY + " bytes.");
            }
            Line line = line(bytes.toByteArray());
            CommandCatalogue.Entry entry =
                    catalogue.find(line.command()).orElseThrow(() -> new UnknownCommand(line.command()));
            Answer answer = intake.issue(
                    entry,
                    json.writeValueAsBytes(line.body()),
                    () -> Request.ofLine(line.idempotencyKey(), line.occurredAt()),
                    person);
            ObjectNode tree = json.valueToTree(answer);
            return tree.put("status", answer.location() == null ? 200 : 201);
        } catch (RuntimeException failure) {
            return problems.of(failure);
        }
    }

    private static Line line(byte[] bytes) {
        try {
            Line line = LINES.readValue(bytes);
            Malformed.unless(line != null && line.command() != null, "command", "is required");
            Malformed.unless(line.body() != null && line.body().isObject(), "body", "must be an object");
            return line;
        } catch (UnrecognizedPropertyException unknown) {
            throw new Malformed(BodyReader.path(unknown), "is not a field of a line");
        } catch (JacksonException unfit) {
            throw new Malformed(
                    null, "A line is a JSON object with command, body and optionally idempotencyKey and occurredAt.");
        }
    }
}
