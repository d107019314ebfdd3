package grantledger.query.answering;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for failures outside of reads, such as those of the server itself. */
@Hidden
@RestController
class LastResort implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        if (issuerAway(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return Problems.answer(
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "issuer-reachable",
                            "The issuer of tokens does not answer."),
                    HttpHeaders.EMPTY);
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        return Problems.answer(Problem.of(known, null, known.getReasonPhrase()), HttpHeaders.EMPTY);
    }

    private static boolean issuerAway(Object failure) {
        return failure instanceof AuthenticationServiceException
                || failure instanceof JwtDecoderInitializationException
                || (failure instanceof ServletException wrapped && issuerAway(wrapped.getCause()));
    }
}
