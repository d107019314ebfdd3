package grantledger.query.contacts.reads;

import grantledger.access.problems.Problem;
import grantledger.access.roles.Role;
import grantledger.access.tokens.Person;
import grantledger.query.answering.Refused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Records that somebody is shown contact persons. What cannot be recorded is not shown. */
@Component
public class ReadLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReadLog.class);

    private static final String INSERT = """
        insert into reading.read_log (at, person, roles, path, application_id, applications)
        values (?, ?, ?, ?, ?, ?)\
        """;

    private final ReadLogTable table;
    private final Clock clock;

    ReadLog(ReadLogTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Returns once it is on the disk. What was asked for is that of the request that this thread answers.
     *
     * @param application where the answer is of one application; else null
     * @param applications how many the answer is of
     */
    public void record(Person person, UUID application, long applications) {
        try {
            table.database()
                    .sql(INSERT)
                    .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param(person.subject())
                    .param(person.roles().stream().map(Role::name).toArray(String[]::new))
                    .param(AskedPath.now())
                    .param(application)
                    .param(Math.toIntExact(applications))
                    .update();
        } catch (DataAccessException | TransactionException failure) {
            table.lookAgain();
            LOG.warn("The read log takes nothing: {}", failure.getMessage());
            throw new Refused(Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "reads-recorded",
                    "The answer would show contact persons, and that it does could not be recorded."));
        }
    }
}
