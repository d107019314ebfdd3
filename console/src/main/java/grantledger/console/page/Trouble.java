package grantledger.console.page;

import grantledger.console.asking.Asked;
import grantledger.console.asking.AskedArgument;
import grantledger.console.asking.Moment;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.contract.ServiceAway;
import grantledger.console.signin.SignedOut;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Tells people what went wrong, in their language, with the status that the services gave. */
@ControllerAdvice
class Trouble {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final int AGAIN_AFTER = 5;

    private final AskedArgument asked;

    Trouble(AskedArgument asked) {
        this.asked = asked;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        return problem(refused.problem(), request, response);
    }

    /** The page asks again by itself, also without scripts. */
    @ExceptionHandler
    ModelAndView away(ServiceAway away, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Refresh", String.valueOf(AGAIN_AFTER));
        var asked = this.asked.asked(request);
        return page(asked, HttpStatus.SERVICE_UNAVAILABLE.value())
                .addObject("problem", Problem.of(HttpStatus.SERVICE_UNAVAILABLE.value()))
                .addObject("away", away.service().name().toLowerCase(Locale.ROOT));
    }

    /** At the field of the form, for the page that was asked for. */
    @ExceptionHandler
    ModelAndView noMoment(MalformedMoment malformed, HttpServletRequest request) {
        var asked = this.asked.asked(request);
        var now = asked.at(Moment.now());
        return MomentChoice.again(now, MomentForm.of(asked.moment(), now.address().text()));
    }

    @ExceptionHandler
    ModelAndView signedOut(SignedOut signedOut) {
        return new ModelAndView(new RedirectView("/oauth2/authorization/grantledger"));
    }

    /** Nothing of what went wrong inside is shown; the log has it. */
    @ExceptionHandler
    ModelAndView unexpected(Exception trouble, HttpServletRequest request, HttpServletResponse response) {
        int status =
                trouble instanceof ErrorResponse known ? known.getStatusCode().value() : 500;
        if (status >= 500) {
            LOG.error("{} {} went wrong", request.getMethod(), request.getRequestURI(), trouble);
        }
        return problem(Problem.of(status), request, response);
    }

    private ModelAndView problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader("Refresh", String.valueOf(Math.max(AGAIN_AFTER, problem.retryAfter())));
        }
        return page(asked.asked(request), problem.status())
                .addObject("problem", problem)
                .addObject("away", "");
    }

    private static ModelAndView page(Asked asked, int status) {
        var key = "page.problem." + status;
        var title = asked.wording().has(key)
                ? asked.wording().text(key)
                : asked.wording().text("page.problem.other");
        var view = new ModelAndView("errors/problem").addObject("page", Page.titled(asked, title));
        view.setStatus(HttpStatus.valueOf(status));
        return view;
    }
}
