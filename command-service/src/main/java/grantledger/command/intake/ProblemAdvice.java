package grantledger.command.intake;

import grantledger.access.problems.Problem;
import grantledger.access.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers with the problem that {@link Problems} makes of a failure; of its own (405, 415 …) Spring tells itself. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Problems problems;
    private final RefusalTraces traces;

    ProblemAdvice(Problems problems, RefusalTraces traces) {
        this.problems = problems;
        this.traces = traces;
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Problem> failed(RuntimeException failure, HttpServletRequest request) {
        traces.of(failure, request);
        return ProblemWriter.answer(problems.of(failure).on(request.getRequestURI()), HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail told && request instanceof ServletWebRequest http) {
            Problem problem = Problem.of(told).on(http.getRequest().getRequestURI());
            return ResponseEntity.status(status)
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
