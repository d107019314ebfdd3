package grantledger.console.page;

import grantledger.console.contract.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is refused before a page is reached, or breaks while one is written, becomes a page too. */
@Controller
class LostPage implements ErrorController {
    private final Trouble trouble;

    LostPage(Trouble trouble) {
        this.trouble = trouble;
    }

    @RequestMapping("/error")
    ModelAndView lost(HttpServletRequest request, HttpServletResponse response) {
        return trouble.page(setback(request), request, response);
    }

    private static Setback setback(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status == HttpStatus.FORBIDDEN.value()) {
            return Setback.staleForm(); // the console itself forbids nothing else
        }
        if (status >= 500 && path(request).startsWith("/oauth2/")) {
            return Setback.providerAway(); // only who signs in needs the provider's description
        }
        return Setback.of(Problem.of(status));
    }

    private static String path(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
}
