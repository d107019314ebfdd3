package grantledger.query.audit;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.history.Moment;
import grantledger.query.answering.Refused;
import grantledger.query.answering.WithoutMoment;
import grantledger.query.application.questions.ApplicationAnswer;
import grantledger.query.application.questions.ApplicationContacts;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Assessment;
import grantledger.query.application.view.Decision;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.call.questions.CallAnswer;
import grantledger.query.call.view.CallView;
import grantledger.query.identity.Sight;
import grantledger.query.limiting.Dear;
import grantledger.query.reading.VisiblePositions;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit/decisions/{applicationId}/context}: of the latest decision, or of the one at {@code position}. */
@RestController
@WithoutMoment
class DecisionContexts {

    private final Past past;
    private final JdbcClient database;
    private final VisiblePositions positions;
    private final CallThen calls;
    private final RankingThen ranking;
    private final ApplicationContacts contacts;

    DecisionContexts(
            Past past,
            JdbcClient database,
            VisiblePositions positions,
            CallThen calls,
            RankingThen ranking,
            ApplicationContacts contacts) {
        this.past = past;
        this.database = database;
        this.positions = positions;
        this.calls = calls;
        this.ranking = ranking;
        this.contacts = contacts;
    }

    @Dear
    @GetMapping("/api/audit/decisions/{applicationId}/context")
    DecisionContext context(
            @PathVariable UUID applicationId, @RequestParam(required = false) Long position, Sight sight)
            throws InterruptedException {
        if (position != null) {
            positions.require(position);
        }
        List<Recorded<?>> stream = past.events(applicationId);
        Decision decision = decision(applicationId, stream, position);
        positions.require(decision.made().position()); // of the call and the rivals too
        Recorded<?> event = stream.stream()
                .filter(recorded -> recorded.position() == decision.made().position())
                .findFirst()
                .orElseThrow();
        Moment.Position before = new Moment.Position(firstOfCommand(event) - 1);
        Versioned<ApplicationView> application = past.view(ApplicationView.VIEW, applicationId, before)
                .orElseThrow(() -> Refused.unknown("application before decision", applicationId));
        UUID callId = application.view().submission().callId();
        Versioned<CallView> call = calls.at(callId, before).orElseThrow();
        return context(decision, event, before, answer(application, before, sight), application.view(), call);
    }

    private DecisionContext context(
            Decision decision,
            Recorded<?> event,
            Moment.Position before,
            ApplicationAnswer application,
            ApplicationView view,
            Versioned<CallView> call) {
        CallAnswer callThen = CallAnswer.then(call);
        Assessment assessment = view.assessment();
        return new DecisionContext(
                DecisionEntry.of(decision),
                event.recordedAt(),
                event.actor(),
                event.envelope().command(),
                before.position(),
                callThen,
                application,
                assessment.scorings(),
                assessment.conflicts(),
                assessment.recommendation(),
                callThen.tracks(),
                ranking.around(view, call.view(), before));
    }

    private ApplicationAnswer answer(Versioned<ApplicationView> then, Moment.Position before, Sight sight) {
        Long amountSek = past.grantedAmountSek(then.view(), before);
        return ApplicationAnswer.of(then, amountSek, null, contacts.then(then.view(), sight.person()));
    }

    private static Decision decision(UUID applicationId, List<Recorded<?>> stream, Long position) {
        if (stream.isEmpty()
                || !ApplicationView.VIEW.events().isInstance(stream.getFirst().event())) {
            throw Refused.unknown("application", applicationId);
        }
        return ApplicationView.VIEW.from(stream).view().decisions().stream()
                .filter(decision ->
                        position == null ? decision.decides() : decision.made().position() == position)
                .reduce((_, later) -> later)
                .orElseThrow(() -> Refused.unknown("decision on application", applicationId));
    }

    /** A command's events stand together in the log, and it may have committed the call's money first. */
    private long firstOfCommand(Recorded<?> event) {
        return database.sql("select min(position) from history where command_id = ? and position between ? and ?")
                .params(event.envelope().commandId(), event.position() - 100, event.position())
                .query(Long.class)
                .single();
    }
}
