package grantledger.console.downloads;

import grantledger.console.asking.Asked;
import grantledger.console.asking.Moment;
import grantledger.console.contract.Problem;
import grantledger.console.contract.Query;
import grantledger.console.contract.Refused;
import grantledger.console.contract.Services;
import grantledger.console.register.Registers;
import grantledger.console.register.Wish;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of what the registers show, and of what proves a decision. */
@Controller
class Exports {
    private static final String ZIP = "application/zip, application/problem+json";

    private final Services services;

    Exports(Services services) {
        this.services = services;
    }

    /** The whole list, with the filters and in the order of the page that it was asked from. */
    @GetMapping("/export/{file:[a-z]+\\.[a-z.]+}")
    void table(
            Asked asked,
            @PathVariable String file,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        var parts = file.split("\\.", 2);
        var list = list(parts[0], parameters).orElseThrow(Exports::nothing);
        var format = TableFormat.ending(parts[1]).orElseThrow(Exports::nothing);
        var download = services.download(asked, format.spelt(list), format.mediaType());
        Passing.file(download, parts[0] + moment(asked) + "." + format.lastEnding(), response);
    }

    private static Optional<Query> list(String name, MultiValueMap<String, String> parameters) {
        return Registers.named(name)
                .map(register -> Wish.read(register, parameters).all())
                .or(() -> OtherList.query(name, parameters));
    }

    /** The position or the time that a file is of stands in its name, since nothing else in CSV tells it. */
    private static String moment(Asked asked) {
        var moment = asked.moment().recorded();
        return moment.isNow()
                ? ""
                : "-" + moment.clock().parameter() + "-" + moment.value().replaceAll("[^0-9A-Za-z.-]+", "");
    }

    /** @param decision the position of the one that is to be proven; the latest without it */
    @GetMapping("/export/applications/{id}/proof.zip")
    void proof(
            Asked asked,
            @PathVariable UUID id,
            @RequestParam(required = false) Long decision,
            @RequestParam(required = false) Long from,
            HttpServletResponse response) {
        var query = Query.of("/api/audit/decisions/{}/proof", id)
                .with("position", decision)
                .with("from", from);
        Passing.namedFile(services.download(now(asked), query, ZIP), "proof-" + id + ".zip", response);
    }

    @GetMapping("/export/applications/{id}/dossier.zip")
    void dossier(Asked asked, @PathVariable UUID id, HttpServletResponse response) {
        var query = Query.of("/api/audit/decisions/{}/dossier", id);
        Passing.namedFile(services.download(now(asked), query, ZIP), "dossier-" + id + ".zip", response);
    }

    /** A proof and a dossier hold all moments; a position means something else to them. */
    private static Asked now(Asked asked) {
        return new Asked(
                asked.person(),
                asked.wording(),
                Moment.now(),
                asked.address(),
                asked.readAfter(),
                asked.receipt(),
                asked.csrf());
    }

    private static Refused nothing() {
        return new Refused(Problem.of(404));
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
