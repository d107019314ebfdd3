package grantledger.console.page;

import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container refuses before a page is reached becomes a page too. */
@Controller
class LostPage implements ErrorController {

    @RequestMapping("/error")
    void lost(HttpServletRequest request) {
        throw new Refused(Problem.of(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404));
    }
}
