package grantledger.console.downloads;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Refused;
import grantledger.console.contract.Services;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Charts and maps, drawn by the query-service in the language and at the moment of the page. */
@Controller
class Pictures {
    private static final String SVG = "image/svg+xml";

    private final Services services;

    Pictures(Services services) {
        this.services = services;
    }

    @GetMapping("/pictures/{*path}")
    void picture(
            Asked asked,
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        var query = Picture.query(path.substring(1), parameters).orElseThrow(() -> new Refused(Problem.of(404)));
        Passing.shown(services.download(asked, query, SVG), path, response);
    }

    /** Thrown on, which makes the server close the connection where some of the file is on its way. */
    @ExceptionHandler
    void brokenOff(BrokenOff broken, HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.reset();
        }
        throw broken;
    }
}
