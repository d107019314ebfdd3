package grantledger.console.calls;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Download;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A call's grants as open data, passed on as the service gives them. */
@Controller
class OpenDataFiles {
    private final Services services;

    OpenDataFiles(Services services) {
        this.services = services;
    }

    @GetMapping("/calls/{callId}/360giving")
    void threeSixtyGiving(Asked asked, @PathVariable String callId, HttpServletResponse response) throws IOException {
        pass(
                services.download(asked, Query.of("/api/calls/{}/360giving", callId), "application/json"),
                "360giving.json",
                response);
    }

    @GetMapping("/calls/{callId}/datapackage")
    void dataPackage(Asked asked, @PathVariable String callId, HttpServletResponse response) throws IOException {
        pass(
                services.download(asked, Query.of("/api/calls/{}/datapackage", callId), "application/zip"),
                "datapackage.zip",
                response);
    }

    /** @param name where the service gives none */
    private static void pass(Download download, String name, HttpServletResponse response) throws IOException {
        response.setContentType(download.type());
        response.setHeader(
                "Content-Disposition",
                download.disposition().isEmpty() ? "attachment; filename=\"" + name + "\"" : download.disposition());
        try (var content = download.content()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
