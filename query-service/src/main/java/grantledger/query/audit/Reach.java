package grantledger.query.audit;

import grantledger.access.problems.Problem;
import grantledger.query.answering.Refused;
import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many events are folded again for one answer, at most. */
@Component
public class Reach {

    private final JdbcClient database;
    private final long mostEvents;

    Reach(JdbcClient database, @Value("${grantledger.moments.most-events}") long mostEvents) {
        this.database = database;
        this.mostEvents = mostEvents;
    }

    public void require(Collection<UUID> streams) {
        long events = database.sql("select count(*) from history where stream_id = any (?)")
                .param(streams.toArray(UUID[]::new))
                .query(Long.class)
                .single();
        if (events > mostEvents) {
            throw new Refused(Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "moment-within-reach",
                    "%d events would have to be folded again, and at most %d are.".formatted(events, mostEvents)));
        }
    }
}
