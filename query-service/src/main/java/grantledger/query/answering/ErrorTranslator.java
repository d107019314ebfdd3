package grantledger.query.answering;

import grantledger.access.problems.Problem;
import grantledger.access.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Every failure of a read becomes a problem detail here. */
@RestControllerAdvice
class ErrorTranslator {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTranslator.class);

    /** The first start, before the views have been made. */
    private static final String NO_SUCH_TABLE = "42P01";

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        return ProblemWriter.answer(refused.problem(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> badValue(MethodArgumentTypeMismatchException mismatch) {
        Class<?> wanted = mismatch.getRequiredType();
        return refused(Refused.field(mismatch.getName(), wanted == null ? "is not a valid value" : values(wanted)));
    }

    private static String values(Class<?> wanted) {
        if (wanted == LocalDate.class) {
            return "must be a day " + Years.NAMED + ", such as 2020-03-19";
        }
        return wanted.isEnum()
                ? "must be one of " + List.of(wanted.getEnumConstants())
                : "is not a valid " + wanted.getSimpleName();
    }

    @ExceptionHandler
    ResponseEntity<Problem> tookTooLong(QueryTimeoutException failure) {
        LOG.warn("A read took too long and was ended: {}", failure.getMessage());
        return ProblemWriter.answer(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "answered-in-time",
                        "The answer took too long; ask for less, or again in a while."),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> databaseAway(DataAccessException failure) {
        boolean passing = failure instanceof TransientDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof RecoverableDataAccessException
                || (failure.getRootCause() instanceof SQLException cause && NO_SUCH_TABLE.equals(cause.getSQLState()));
        if (!passing) {
            return unexpected(failure);
        }
        LOG.warn("The views' database does not answer: {}", failure.getMessage());
        return ProblemWriter.answer(
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "views-reachable", "The views' database does not answer."),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    void readerLeft(AsyncRequestNotUsableException gone) {
        LOG.debug("The reader left before the answer was written", gone);
    }

    /** Thrown on, which makes the server close the connection: the reader misses the end of the answer. */
    @ExceptionHandler
    void brokenOff(BrokenOff answer) {
        throw answer;
    }

    /** What Spring refuses by itself (404, 405, 406, 415 and the like), and what nobody thought of. */
    @ExceptionHandler
    ResponseEntity<Problem> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return ProblemWriter.answer(
                    Problem.of(status, known.getBody().getDetail()).in(List.of()), known.getHeaders());
        }
        return unexpected(failure);
    }

    private static ResponseEntity<Problem> unexpected(Exception failure) {
        UUID reference = UUID.randomUUID();
        LOG.error("Unexpected failure {}", reference, failure);
        return ProblemWriter.answer(
                Problem.of(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "Unexpected failure; its reference in the log is " + reference + ".")
                        .in(List.of()),
                HttpHeaders.EMPTY);
    }
}
