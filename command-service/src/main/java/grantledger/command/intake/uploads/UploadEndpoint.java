package grantledger.command.intake.uploads;

import grantledger.access.tokens.Person;
import grantledger.command.deciding.Command;
import grantledger.command.identity.Actor;
import grantledger.command.indicator.PublishIndicatorValues;
import grantledger.command.indicator.PublishUploadedValues;
import grantledger.command.intake.Answer;
import grantledger.command.intake.BodiesInFlight;
import grantledger.command.intake.Intake;
import grantledger.command.intake.Request;
import grantledger.command.intake.reading.Malformed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/commands/publish-indicator-values} with a CSV file: what the file has is published whole, or nothing of
 * it and every line at fault is named.
 */
@RestController
class UploadEndpoint {

    static final String TYPE = "text/csv";
    private static final String COMMAND = Command.nameOf(PublishIndicatorValues.class);
    private static final Set<String> PARAMETERS = Set.of("indicatorId", "note");
    private static final int MOST_BYTES = 1 << 20;

    /** A cell takes more room than its digits: of the longest files four have room at a time, one of each person. */
    private static final int WEIGHT = 8;

    private final Intake intake;
    private final UploadReader reader;
    private final BodiesInFlight bodies;

    UploadEndpoint(Intake intake, UploadReader reader, BodiesInFlight bodies) {
        this.intake = intake;
        this.reader = reader;
        this.bodies = bodies;
    }

    @PostMapping(
            path = "/api/commands/publish-indicator-values",
            consumes = TYPE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Answer upload(@AuthenticationPrincipal Jwt token, HttpServletRequest http) {
        Person person = Actor.of(token);
        try (BodiesInFlight.Body file = bodies.of(http, person.subject(), MOST_BYTES, WEIGHT)) {
            return intake.decide(intake.prepare(COMMAND, _ -> command(http, file.read()), headers(http), person));
        }
    }

    private PublishUploadedValues command(HttpServletRequest http, byte[] file) {
        http.getParameterMap()
                .forEach((name, _) -> Malformed.unless(PARAMETERS.contains(name), name, "is not a parameter here"));
        return reader.read(http.getParameter("indicatorId"), http.getParameter("note"), file);
    }

    private static Supplier<Request> headers(HttpServletRequest http) {
        return () -> Request.ofHeaders(
                http.getHeader(Request.KEY),
                http.getHeader("If-Match"),
                http.getHeader("Occurred-At"),
                http.getHeader("Dry-Run"));
    }
}
