package grantledger.query.dossier;

import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.exporting.CsvText;
import grantledger.query.limiting.Dear;
import grantledger.query.picturing.wording.Language;
import grantledger.query.proving.bundles.Bundle;
import grantledger.query.proving.bundles.Bundles;
import grantledger.query.proving.bundles.Sealed;
import grantledger.query.proving.bundles.SealedLog;
import grantledger.query.streaming.Streamed;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit/decisions/{applicationId}/dossier}, whether it has been decided or not. */
@RestController
@WithoutMoment
class Dossiers {

    private final CaseFiles files;
    private final SealedLog log;
    private final Bundles bundles;
    private final CsvText csv;

    Dossiers(CaseFiles files, SealedLog log, Bundles bundles, CsvText csv) {
        this.files = files;
        this.log = log;
        this.bundles = bundles;
        this.csv = csv;
    }

    /** {@code lang} goes before what the browser would rather have. */
    @Dear
    @GetMapping(path = "/api/audit/decisions/{applicationId}/dossier", produces = "application/zip")
    @ApiResponse(
            responseCode = "200",
            description =
                    "A dossier: timeline.html, timeline.csv, events.json, the events' bytes, a proof, and a manifest",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    Streamed dossier(
            @PathVariable UUID applicationId,
            @RequestParam(required = false) Long from,
            @RequestParam(required = false) String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String acceptLanguage) {
        Language language = lang == null ? Language.wanted(acceptLanguage) : named(lang);
        Sealed sealed = log.covering(files.last(applicationId));
        CaseFile file = files.upTo(sealed.lastPosition(), applicationId);
        Optional<Long> earlier = log.earlier(from, sealed);
        Optional<Bundle> proof = file.toProve().map(one -> bundles.of(one.stored(), sealed, earlier));
        return new Dossier(file, sealed, proof, Words.in(language), csv);
    }

    private static Language named(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refused.field("lang", "must be sv or en"));
    }
}
