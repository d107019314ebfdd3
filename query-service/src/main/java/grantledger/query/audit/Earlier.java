package grantledger.query.audit;

import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.history.Moment;
import grantledger.query.answering.Refused;
import grantledger.query.application.questions.ApplicationAnswer;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.call.questions.CallAnswer;
import grantledger.query.call.view.CallView;
import grantledger.query.grant.questions.GrantAnswer;
import grantledger.query.grant.view.GrantView;
import grantledger.query.reading.VisiblePositions;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same views as elsewhere, as of a moment: {@code asOf} and {@code position} by the log, {@code occurredAt}. */
@RestController
class Earlier {

    private final Past past;
    private final CallThen calls;
    private final VisiblePositions positions;

    Earlier(Past past, CallThen calls, VisiblePositions positions) {
        this.past = past;
        this.calls = calls;
        this.positions = positions;
    }

    @GetMapping("/api/audit/calls/{id}")
    CallAnswer call(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt)
            throws InterruptedException {
        Moment moment = Moments.of(asOf, position, occurredAt);
        if (moment instanceof Moment.Position at) {
            positions.require(at.position());
            return CallAnswer.then(calls.at(id, at).orElseThrow(() -> Refused.unknown("call", id)));
        }
        return CallAnswer.then(view(CallView.VIEW, "call", id, moment));
    }

    @GetMapping("/api/audit/applications/{id}")
    ApplicationAnswer application(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt)
            throws InterruptedException {
        Moment moment = Moments.of(asOf, position, occurredAt);
        Versioned<ApplicationView> then = view(ApplicationView.VIEW, "application", id, moment);
        return ApplicationAnswer.of(then, past.grantedAmountSek(then.view(), moment), null);
    }

    @GetMapping("/api/audit/grants/{id}")
    GrantAnswer grant(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt)
            throws InterruptedException {
        return GrantAnswer.of(view(GrantView.VIEW, "grant", id, Moments.of(asOf, position, occurredAt)));
    }

    private <V> Versioned<V> view(View<V, ?> view, String noun, UUID id, Moment moment) throws InterruptedException {
        if (moment instanceof Moment.Position at) {
            positions.require(at.position());
        }
        return past.view(view, id, moment).orElseThrow(() -> Refused.unknown(noun, id));
    }
}
