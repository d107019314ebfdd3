package grantledger.command.intake.uploads;

import grantledger.command.deciding.Command;
import grantledger.command.identity.Actor;
import grantledger.command.indicator.PublishIndicatorValues;
import grantledger.command.indicator.PublishUploadedValues;
import grantledger.command.intake.Answer;
import grantledger.command.intake.Intake;
import grantledger.command.intake.Request;
import grantledger.command.intake.TooBusy;
import grantledger.command.intake.TooLong;
import grantledger.command.intake.reading.Malformed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
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
    private static final int AT_ONCE = 4;

    private final Intake intake;
    private final UploadReader reader;
    private final Semaphore uploads = new Semaphore(AT_ONCE);

    UploadEndpoint(Intake intake, UploadReader reader) {
        this.intake = intake;
        this.reader = reader;
    }

    @PostMapping(path = "/api/commands/publish-indicator-values", consumes = TYPE)
    Answer upload(@AuthenticationPrincipal Jwt token, HttpServletRequest http) throws IOException {
        if (!uploads.tryAcquire()) {
            throw new TooBusy(AT_ONCE + " files are being taken in; nothing of this one has been looked at.");
        }
        try {
            byte[] file = http.getInputStream().readNBytes(MOST_BYTES + 1);
            if (file.length > MOST_BYTES) {
                throw new TooLong("A file of values has at most " + MOST_BYTES + " bytes.");
            }
            return intake.decide(intake.prepare(COMMAND, _ -> command(http, file), headers(http), Actor.of(token)));
        } finally {
            uploads.release();
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
