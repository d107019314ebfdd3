package grantledger.query.running;

import grantledger.access.problems.Problem;
import grantledger.projections.rebuilding.RebuildProgress;
import grantledger.projections.rebuilding.RebuildRunning;
import grantledger.projections.rebuilding.Rebuilding;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.reading.DatabaseFailures;
import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/rebuild} starts a rebuild in the background; {@code /api/status} tells how it goes. With
 * {@code behind=true} the new views serve even where the topic ends before what the views hold now: after the log was
 * put back to an earlier moment.
 */
@RestController
@WithoutMoment
class Rebuilds {

    private final Rebuilding rebuilding;

    Rebuilds(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    @PostMapping("/api/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildProgress start(@RequestParam(defaultValue = "false") boolean behind) {
        try {
            return rebuilding.start(behind);
        } catch (RebuildRunning running) {
            throw new Refused(Problem.of(HttpStatus.CONFLICT, "one-rebuild-at-a-time", running.getMessage()));
        } catch (SQLException failure) {
            throw DatabaseFailures.translated(failure);
        }
    }
}
