package grantledger.command.intake;

import grantledger.command.identity.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    CommandEndpoint(Intake intake) {
        this.intake = intake;
    }

    @PostMapping(path = "/api/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> issue(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestHeader(name = "Occurred-At", required = false) String occurredAt,
            @RequestHeader(name = "Dry-Run", required = false) String dryRun,
            @AuthenticationPrincipal Jwt token,
            HttpServletRequest http)
            throws IOException {
        byte[] body = http.getInputStream().readNBytes(TooLong.MOST_BYTES + 1);
        if (body.length > TooLong.MOST_BYTES) {
            throw new TooLong("A command's body has at most " + TooLong.MOST_BYTES + " bytes.");
        }
        Answer answer = intake.decide(intake.prepare(
                name, body, () -> Request.ofHeaders(idempotencyKey, ifMatch, occurredAt, dryRun), Actor.of(token)));
        String location = answer.location();
        return location == null
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(URI.create(location)).body(answer);
    }
}
