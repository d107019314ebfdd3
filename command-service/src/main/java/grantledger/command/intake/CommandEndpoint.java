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

    static final int LONGEST_BODY = 256 * 1024;

    private final CommandCatalogue catalogue;
    private final Intake intake;

    CommandEndpoint(CommandCatalogue catalogue, Intake intake) {
        this.catalogue = catalogue;
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
        CommandCatalogue.Entry entry = catalogue.find(name).orElseThrow(() -> new UnknownCommand(name));
        byte[] body = http.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new TooLong("A command's body has at most " + LONGEST_BODY + " bytes.");
        }
        Answer answer = intake.issue(
                entry, body, () -> Request.ofHeaders(idempotencyKey, ifMatch, occurredAt, dryRun), Actor.of(token));
        String location = answer.location();
        return location == null
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(URI.create(location)).body(answer);
    }
}
