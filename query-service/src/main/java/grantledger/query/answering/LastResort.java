package grantledger.query.answering;

import grantledger.access.problems.Problem;
import grantledger.access.problems.ProblemWriter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for failures outside of reads, such as those of the server itself. */
@Hidden
@RestController
class LastResort implements ErrorController {

    /** An answer that broke off gets nothing more. */
    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request, HttpServletResponse response) {
        return response.isCommitted() ? null : answer(request);
    }

    private static ResponseEntity<Problem> answer(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        return ProblemWriter.answer(Problem.of(known, known.getReasonPhrase()).in(List.of()), HttpHeaders.EMPTY);
    }
}
