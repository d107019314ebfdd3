package grantledger.query.audit.context;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.history.Moment;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.application.questions.ApplicationAnswer;
import grantledger.query.application.questions.ApplicationContacts;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Assessment;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.audit.CallThen;
import grantledger.query.audit.Moments;
import grantledger.query.audit.Past;
import grantledger.query.audit.context.DecisionContext.Basis;
import grantledger.query.audit.ranking.RankingThen;
import grantledger.query.call.questions.CallAnswer;
import grantledger.query.call.view.CallView;
import grantledger.query.identity.Sight;
import grantledger.query.limiting.Dear;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/audit/decisions/{applicationId}/context}: of the latest decision, of the one at a position, or of the latest
 * by a moment.
 */
@RestController
@WithoutMoment
class DecisionContexts {

    private final AskedDecision decisions;
    private final Past past;
    private final CallThen calls;
    private final RankingThen ranking;
    private final ApplicationContacts contacts;

    DecisionContexts(
            AskedDecision decisions, Past past, CallThen calls, RankingThen ranking, ApplicationContacts contacts) {
        this.decisions = decisions;
        this.past = past;
        this.calls = calls;
        this.ranking = ranking;
        this.contacts = contacts;
    }

    @Dear
    @GetMapping("/api/audit/decisions/{applicationId}/context")
    DecisionContext context(
            @PathVariable UUID applicationId,
            @Parameter(description = "of the log: the decision that was recorded there, or else the latest before it")
                    @RequestParam(required = false)
                    Long position,
            @Parameter(description = "the latest decision that the log had recorded by a time (RFC 3339) or a day")
                    @RequestParam(required = false)
                    String asOf,
            @Parameter(
                            description =
                                    "the latest decision that had happened by a time or a day, and what had happened"
                                            + " before it, whenever it was registered")
                    @RequestParam(required = false)
                    String occurredAt,
            Sight sight)
            throws InterruptedException {
        List<Recorded<?>> stream = past.events(applicationId);
        if (stream.isEmpty()
                || !ApplicationView.VIEW.events().isInstance(stream.getFirst().event())) {
            throw Refused.unknown("application", applicationId);
        }
        DecidedThen decided = decisions.of(applicationId, stream, Moments.atMostOne(asOf, position, occurredAt));
        return context(decided, stream, applicationId, sight);
    }

    private DecisionContext context(DecidedThen decided, List<Recorded<?>> stream, UUID applicationId, Sight sight) {
        Moment before = decided.before();
        Versioned<ApplicationView> application = past.view(ApplicationView.VIEW, applicationId, before)
                .orElseThrow(() -> Refused.unknown("application before decision", applicationId));
        Versioned<CallView> call = calls.at(application.view().submission().callId(), before)
                .orElseThrow(() -> Refused.unknown("call before decision on application", applicationId));
        Stood stood = new Stood(
                DecisionEntry.of(decided.decision()),
                decided.event().occurredAt(),
                decided.together(),
                stream.stream().filter(decided::isBefore).toList(),
                application.view(),
                call.view(),
                ranking.around(application.view(), call.view(), before),
                decided.inOrderOfTheLog());
        return answer(decided, stood, answer(application, before, sight), CallAnswer.then(call));
    }

    private DecisionContext answer(DecidedThen decided, Stood stood, ApplicationAnswer application, CallAnswer call) {
        Recorded<?> event = decided.event();
        Assessment assessment = stood.application().assessment();
        boolean decides = decided.decision().decides();
        List<Departure> departures = decides ? Departures.of(stood) : List.of();
        return new DecisionContext(
                stood.decision(),
                decided.inOrderOfTheLog() ? Basis.RECORDED : Basis.HAPPENED,
                event.recordedAt(),
                event.actor(),
                event.envelope().command(),
                decided.asOf(),
                call,
                application,
                assessment.scorings(),
                assessment.conflicts(),
                assessment.recommendation(),
                call.tracks(),
                stood.ranking().rows(),
                Recomputed.of(stood),
                decides ? departures.isEmpty() : null,
                departures);
    }

    private ApplicationAnswer answer(Versioned<ApplicationView> then, Moment before, Sight sight) {
        Long amountSek = past.grantedAmountSek(then.view(), before);
        return ApplicationAnswer.of(then, amountSek, null, contacts.then(then.view(), sight.person()));
    }
}
