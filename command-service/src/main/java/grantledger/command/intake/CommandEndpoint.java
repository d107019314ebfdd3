package grantledger.command.intake;

import grantledger.access.tokens.Person;
import grantledger.command.identity.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/commands/<name>}: one command. */
@RestController
class CommandEndpoint {

    private final Intake intake;
    private final BodiesInFlight bodies;

    CommandEndpoint(Intake intake, BodiesInFlight bodies) {
        this.intake = intake;
        this.bodies = bodies;
    }

    @PostMapping(
            path = "/api/commands/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> issue(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Occurred-At", required = false) String occurredAt,
            @RequestHeader(name = "Dry-Run", required = false) String dryRun,
            @AuthenticationPrincipal Jwt token,
            HttpServletRequest http) {
        Person person = Actor.of(token);
        try (BodiesInFlight.Body body = bodies.of(http, person.subject(), TooLong.MOST_BYTES, 1)) {
            return answered(intake.decide(intake.prepare(
                    name, body::read, () -> Request.ofHeaders(idempotencyKey, ifMatch, occurredAt, dryRun), person)));
        }
    }

    private static ResponseEntity<Answer> answered(Answer answer) {
        String location = answer.location();
        return location == null
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(URI.create(location)).body(answer);
    }
}
