package grantledger.query.audit;

import grantledger.events.Event;
import grantledger.query.answering.Refused;
import grantledger.query.application.ApplicationAnswer;
import grantledger.query.call.CallAnswer;
import grantledger.query.consuming.FoldedPosition;
import grantledger.query.folding.ViewKind;
import grantledger.query.grant.GrantAnswer;
import grantledger.query.history.History;
import grantledger.query.history.Moment;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same views as elsewhere, as of a moment: {@code asOf} and {@code position} by the log, {@code occurredAt}. */
@RestController
class Earlier {

    private final History history;
    private final FoldedPosition folded;

    Earlier(History history, FoldedPosition folded) {
        this.history = history;
        this.folded = folded;
    }

    @GetMapping("/api/audit/calls/{id}")
    CallAnswer call(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt)
            throws InterruptedException {
        return CallAnswer.of(view(ViewKind.CALL, "call", id, Moment.of(asOf, position, occurredAt)), null);
    }

    @GetMapping("/api/audit/applications/{id}")
    ApplicationAnswer application(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt)
            throws InterruptedException {
        return ApplicationAnswer.of(
                view(ViewKind.APPLICATION, "application", id, Moment.of(asOf, position, occurredAt)), null);
    }

    @GetMapping("/api/audit/grants/{id}")
    GrantAnswer grant(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt)
            throws InterruptedException {
        return GrantAnswer.of(view(ViewKind.GRANT, "grant", id, Moment.of(asOf, position, occurredAt)));
    }

    private <V, E extends Event> V view(ViewKind<V, E> kind, String noun, UUID id, Moment moment)
            throws InterruptedException {
        if (moment instanceof Moment.Position at) {
            folded.require(at.position());
        }
        return history.view(kind, id, moment).orElseThrow(() -> Refused.unknown(noun, id));
    }
}
