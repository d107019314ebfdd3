package grantledger.query.proving.bundles;

import grantledger.format.StoredEvent;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.limiting.Dear;
import grantledger.query.reading.VisiblePositions;
import grantledger.query.streaming.Streamed;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit/decisions/{applicationId}/proof} and {@code /api/audit/events/{position}/proof}. */
@RestController
@WithoutMoment
class Proofs {

    private static final String BUNDLE =
            "A proof bundle: the event, its leaf, that it is in the tree of a signed checkpoint, and its stream's"
                    + " leaves";

    private final DecisionsMade decisions;
    private final ProvableEvents events;
    private final SealedLog log;
    private final Bundles bundles;
    private final VisiblePositions visible;

    Proofs(DecisionsMade decisions, ProvableEvents events, SealedLog log, Bundles bundles, VisiblePositions visible) {
        this.decisions = decisions;
        this.events = events;
        this.log = log;
        this.bundles = bundles;
        this.visible = visible;
    }

    /** Of the latest decision, or of the entry of the register at {@code position}. */
    @Dear
    @GetMapping(path = "/api/audit/decisions/{applicationId}/proof", produces = "application/zip")
    @ApiResponse(
            responseCode = "200",
            description = BUNDLE,
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    Streamed ofDecision(
            @PathVariable UUID applicationId,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) Long from)
            throws InterruptedException {
        if (position != null) {
            visible.require(position);
        }
        return bundle(decisions.position(applicationId, position), from);
    }

    @Dear
    @GetMapping(path = "/api/audit/events/{position}/proof", produces = "application/zip")
    @ApiResponse(
            responseCode = "200",
            description = BUNDLE,
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    Streamed ofEvent(@PathVariable long position, @RequestParam(required = false) Long from) {
        return bundle(position, from);
    }

    private Bundle bundle(long position, Long from) {
        StoredEvent event = events.at(position).orElseThrow(() -> Refused.unknown("event at position", position));
        Sealed sealed = log.covering(position);
        return bundles.of(event, sealed, log.earlier(from, sealed));
    }
}
