package grantledger.benchmark.stock;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import grantledger.command.application.assessing.AssignAssessor;
import grantledger.command.application.assessing.ScoreApplication;
import grantledger.command.application.deciding.RecommendDecision;
import grantledger.command.application.examining.CompleteApplication;
import grantledger.command.application.examining.RecordFormalCheck;
import grantledger.command.application.examining.RequestCompletion;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.application.submitting.SubmitApplication;
import grantledger.command.deciding.Acting;
import grantledger.events.ApplicationEvent;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;

/** An application as a plain annotated aggregate; what it decides and how it folds is the same as ours. */
final class StockApplication {

    static final String ACTING = "acting";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String id;

    private Application state;

    StockApplication() {}

    @CommandHandler
    StockApplication(SubmitApplication command, @MetaDataValue(ACTING) Acting acting, KnownCalls calls) {
        decide(command, acting, calls);
    }

    @CommandHandler
    void handle(RecordFormalCheck command, @MetaDataValue(ACTING) Acting acting, KnownCalls calls) {
        decide(command, acting, calls);
    }

    @CommandHandler
    void handle(AssignAssessor command, @MetaDataValue(ACTING) Acting acting, KnownCalls calls) {
        decide(command, acting, calls);
    }

    @CommandHandler
    void handle(ScoreApplication command, @MetaDataValue(ACTING) Acting acting, KnownCalls calls) {
        decide(command, acting, calls);
    }

    @CommandHandler
    void handle(RequestCompletion command, @MetaDataValue(ACTING) Acting acting, KnownCalls calls) {
        decide(command, acting, calls);
    }

    @CommandHandler
    void handle(CompleteApplication command, @MetaDataValue(ACTING) Acting acting, KnownCalls calls) {
        decide(command, acting, calls);
    }

    @CommandHandler
    void handle(RecommendDecision command, @MetaDataValue(ACTING) Acting acting, KnownCalls calls) {
        decide(command, acting, calls);
    }

    private void decide(ApplicationCommand command, Acting acting, KnownCalls calls) {
        command.requirePerson(state, calls.with(acting));
        command.decide(state, calls.with(acting)).events().forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void on(ApplicationEvent event, @Timestamp Instant occurredAt) {
        id = event.applicationId().toString();
        state = Application.KIND.after(state, event, occurredAt);
    }
}
