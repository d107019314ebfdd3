package grantledger.query.reading;

import grantledger.access.problems.Problem;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.visibility.FoldedPosition;
import grantledger.projections.visibility.NotVisibleYet;
import grantledger.query.answering.Refused;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far the views have come: lets a read wait until a position is visible, and refuses it when that takes too long. */
@Component
public class VisiblePositions {

    private final FoldedPosition folded;
    private final ServingViews serving;
    private final JdbcTemplate reading;

    VisiblePositions(FoldedPosition folded, ServingViews serving, DataSource reading) {
        this.folded = folded;
        this.serving = serving;
        this.reading = new JdbcTemplate(reading);
    }

    /** Everything up to here is in what is read now; within an export, in all that it reads. */
    public long now() {
        return reading.execute((ConnectionCallback<Long>)
                connection -> serving.status(connection).visible());
    }

    /** Returns once everything up to {@code wanted} is visible. */
    public void require(long wanted) throws InterruptedException {
        try {
            folded.require(wanted);
        } catch (NotVisibleYet notYet) {
            throw new Refused(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "read-after", notYet.getMessage())
                    .at(notYet.reached()));
        } catch (SQLException failure) {
            throw DatabaseFailures.translated(failure);
        }
    }
}
