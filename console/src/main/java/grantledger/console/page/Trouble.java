package grantledger.console.page;

import grantledger.console.asking.Asked;
import grantledger.console.asking.AskedArgument;
import grantledger.console.asking.Moment;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.contract.ServiceAway;
import grantledger.console.contract.Services;
import grantledger.console.signin.SignedOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.core.JacksonException;

/** Tells people what went wrong, in their language, with the status that the services gave. */
@ControllerAdvice
class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final AskedArgument asked;
    private final Services services;
    private final Clock clock = Clock.systemUTC();

    Trouble(AskedArgument asked, Services services) {
        this.asked = asked;
        this.services = services;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        if (refused.problem().status() == HttpStatus.UNAUTHORIZED.value()) {
            rememberTheWay(request, response);
        }
        return page(Setback.of(refused.problem()), request, response);
    }

    @ExceptionHandler
    ModelAndView away(ServiceAway away, HttpServletRequest request, HttpServletResponse response) {
        return page(Setback.away(away.service(), services.heard(away.service())), request, response);
    }

    @ExceptionHandler({UncheckedIOException.class, JacksonException.class})
    ModelAndView garbled(RuntimeException trouble, HttpServletRequest request, HttpServletResponse response) {
        log(request, trouble);
        return page(Setback.garbled(), request, response);
    }

    /** At the field of the form, for the page that was asked for. */
    @ExceptionHandler
    ModelAndView noMoment(MalformedMoment malformed, HttpServletRequest request) {
        var asked = this.asked.asked(request);
        var now = asked.at(Moment.now());
        return MomentChoice.again(
                now, MomentForm.of(asked.moment(), now.address().text()));
    }

    @ExceptionHandler
    ModelAndView signedOut(SignedOut signedOut, HttpServletRequest request, HttpServletResponse response) {
        rememberTheWay(request, response);
        return new ModelAndView(new RedirectView("/oauth2/authorization/grantledger"));
    }

    /** Whoever signs in again stands on the page that they asked for. */
    private static void rememberTheWay(HttpServletRequest request, HttpServletResponse response) {
        if (isRead(request)) {
            new HttpSessionRequestCache().saveRequest(request, response);
        }
    }

    /** Nothing of what went wrong inside is shown; the log has it. */
    @ExceptionHandler
    ModelAndView unexpected(Exception trouble, HttpServletRequest request, HttpServletResponse response) {
        int status = status(trouble);
        if (status >= 500) {
            log(request, trouble);
        }
        return page(Setback.of(Problem.of(status)), request, response);
    }

    /** What stands in an address need not be what a page takes: a word is no number. */
    private static int status(Exception trouble) {
        return switch (trouble) {
            case ErrorResponse known -> known.getStatusCode().value();
            case TypeMismatchException _ -> 400;
            default -> 500;
        };
    }

    private static void log(HttpServletRequest request, Exception trouble) {
        LOG.error("{} {} went wrong", request.getMethod(), request.getRequestURI(), trouble);
    }

    /** Also of what never came to a page. */
    ModelAndView page(Setback setback, HttpServletRequest request, HttpServletResponse response) {
        var shown = isRead(request) ? setback : setback.onceOnly();
        if (shown.again() > 0) {
            response.setHeader("Refresh", String.valueOf(shown.again())); // also without scripts
        }
        Asked asked = this.asked.asked(request);
        var view = new ModelAndView("errors/problem")
                .addObject("page", Page.titled(asked, shown.title(asked.wording())))
                .addObject("setback", shown)
                .addObject("now", clock.instant());
        view.setStatus(HttpStatus.valueOf(shown.status()));
        return view;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }
}
