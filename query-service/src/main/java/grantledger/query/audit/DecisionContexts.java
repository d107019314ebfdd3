package grantledger.query.audit;

import grantledger.events.Event;
import grantledger.format.Recorded;
import grantledger.query.answering.Refused;
import grantledger.query.application.ApplicationAnswer;
import grantledger.query.application.ApplicationView;
import grantledger.query.application.Decision;
import grantledger.query.call.CallAnswer;
import grantledger.query.call.CallView;
import grantledger.query.call.Ranking;
import grantledger.query.consuming.FoldedPosition;
import grantledger.query.folding.ViewKind;
import grantledger.query.history.History;
import grantledger.query.history.Moment;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit/decisions/{applicationId}/context}: of the latest decision, or of the one at {@code position}. */
@RestController
class DecisionContexts {

    private final History history;
    private final JdbcClient database;
    private final FoldedPosition folded;

    DecisionContexts(History history, JdbcClient database, FoldedPosition folded) {
        this.history = history;
        this.database = database;
        this.folded = folded;
    }

    @GetMapping("/api/audit/decisions/{applicationId}/context")
    DecisionContext context(@PathVariable UUID applicationId, @RequestParam(required = false) Long position)
            throws InterruptedException {
        if (position != null) {
            folded.require(position);
        }
        List<Recorded<Event>> stream = history.events(applicationId);
        Decision decision = decision(applicationId, stream, position);
        folded.require(decision.position()); // of the call and the rivals too
        Recorded<Event> event = stream.stream()
                .filter(recorded -> recorded.position() == decision.position())
                .findFirst()
                .orElseThrow();
        Moment.Position before = new Moment.Position(firstOfCommand(event) - 1);
        ApplicationView application = history.view(ViewKind.APPLICATION, applicationId, before)
                .orElseThrow(() -> Refused.unknown("application before decision", applicationId));
        CallView call = history.view(ViewKind.CALL, application.submission().callId(), before)
                .orElseThrow();
        return context(decision, event, before, application, call);
    }

    private DecisionContext context(
            Decision decision,
            Recorded<Event> event,
            Moment.Position before,
            ApplicationView application,
            CallView call) {
        CallAnswer callThen = CallAnswer.of(call, null);
        return new DecisionContext(
                decision,
                event.recordedAt(),
                event.actor(),
                event.envelope().command(),
                before.position(),
                callThen,
                ApplicationAnswer.of(application, null),
                application.assessment().scorings(),
                application.assessment().conflicts(),
                application.assessment().recommendation(),
                callThen.tracks(),
                ranking(call, application, before));
    }

    private static Decision decision(UUID applicationId, List<Recorded<Event>> stream, Long position) {
        if (stream.isEmpty()
                || !ViewKind.APPLICATION.events().isInstance(stream.getFirst().event())) {
            throw Refused.unknown("application", applicationId);
        }
        return ViewKind.APPLICATION.from(stream).decisions().stream()
                .filter(decision ->
                        position == null ? decision.kind() != Decision.Kind.CORRECTED : decision.position() == position)
                .reduce((_, later) -> later)
                .orElseThrow(() -> Refused.unknown("decision on application", applicationId));
    }

    /** A command's events stand together in the log, and it may have committed the call's money first. */
    private long firstOfCommand(Recorded<Event> event) {
        return database.sql("select min(position) from history where command_id = ? and position between ? and ?")
                .params(event.envelope().commandId(), event.position() - 100, event.position())
                .query(Long.class)
                .single();
    }

    private List<Ranking.Row> ranking(CallView call, ApplicationView application, Moment before) {
        List<UUID> rivals = database.sql("select id from view_application where call_id = ? and track = ?")
                .params(call.callId(), application.submission().track().name())
                .query(UUID.class)
                .list();
        return new Ranking(call, Map.of()).of(history.views(ViewKind.APPLICATION, rivals, before));
    }
}
