package grantledger.access.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details, in answers and where there is no answer yet. */
public final class ProblemWriter {

    private static final String NEXT_SECOND = "1";

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Also where nothing else has put its headers on the answer. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** Whatever media type the caller would take; what is unavailable or too much may be asked for again in a second. */
    public static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                || problem.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, NEXT_SECOND);
        }
        return answer.body(problem);
    }
}
