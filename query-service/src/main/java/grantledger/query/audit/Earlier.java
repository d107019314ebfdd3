package grantledger.query.audit;

import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.application.questions.ApplicationAnswer;
import grantledger.query.application.questions.ApplicationContacts;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.call.questions.CallAnswer;
import grantledger.query.call.view.CallView;
import grantledger.query.grant.questions.GrantAnswer;
import grantledger.query.grant.view.GrantView;
import grantledger.query.identity.Sight;
import grantledger.query.indicator.view.IndicatorView;
import grantledger.query.moments.MomentInLog;
import grantledger.query.moments.MomentsInLog;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same views as elsewhere, as of a moment: {@code asOf} and {@code position} by the log, {@code occurredAt}. */
@RestController
@WithoutMoment
class Earlier {

    private final Past past;
    private final CallThen calls;
    private final MomentsInLog moments;
    private final ApplicationContacts contacts;

    Earlier(Past past, CallThen calls, MomentsInLog moments, ApplicationContacts contacts) {
        this.past = past;
        this.calls = calls;
        this.moments = moments;
        this.contacts = contacts;
    }

    @GetMapping("/api/audit/calls/{id}")
    AsOf<CallAnswer> call(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt)
            throws InterruptedException {
        MomentInLog at = moments.of(Moments.of(asOf, position, occurredAt));
        Versioned<CallView> then = calls.at(id, at.moment()).orElseThrow(() -> Refused.unknown("call", id));
        return answer(CallAnswer.then(then), at);
    }

    @GetMapping("/api/audit/applications/{id}")
    AsOf<ApplicationAnswer> application(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt,
            Sight sight)
            throws InterruptedException {
        MomentInLog at = moments.of(Moments.of(asOf, position, occurredAt));
        Versioned<ApplicationView> then = view(ApplicationView.VIEW, "application", id, at);
        Long amountSek = past.grantedAmountSek(then.view(), at.moment());
        return answer(ApplicationAnswer.of(then, amountSek, null, contacts.then(then.view(), sight.person())), at);
    }

    @GetMapping("/api/audit/grants/{id}")
    AsOf<GrantAnswer> grant(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt)
            throws InterruptedException {
        MomentInLog at = moments.of(Moments.of(asOf, position, occurredAt));
        return answer(GrantAnswer.of(view(GrantView.VIEW, "grant", id, at)), at);
    }

    @GetMapping("/api/audit/indicators/{id}")
    AsOf<IndicatorThen> indicator(
            @PathVariable UUID id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) Long position,
            @RequestParam(required = false) String occurredAt)
            throws InterruptedException {
        MomentInLog at = moments.of(Moments.of(asOf, position, occurredAt));
        return answer(IndicatorThen.of(view(IndicatorView.VIEW, "indicator", id, at)), at);
    }

    private <V> Versioned<V> view(View<V, ?> view, String noun, UUID id, MomentInLog at) {
        return past.view(view, id, at.moment()).orElseThrow(() -> Refused.unknown(noun, id));
    }

    private static <A> AsOf<A> answer(A answer, MomentInLog at) {
        return new AsOf<>(answer, at.position(), at.settled());
    }
}
