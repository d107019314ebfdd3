package grantledger.query.reading;

import grantledger.access.problems.Problem;
import grantledger.projections.visibility.FoldedPosition;
import grantledger.projections.visibility.NotVisibleYet;
import grantledger.query.answering.Refused;
import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets a read wait until a position is visible, and refuses it when that takes too long. */
@Component
public class VisiblePositions {

    private final FoldedPosition folded;

    VisiblePositions(FoldedPosition folded) {
        this.folded = folded;
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

    /** The position up to which everything is visible. */
    public long now() {
        return DatabaseFailures.translating(folded::now);
    }
}
